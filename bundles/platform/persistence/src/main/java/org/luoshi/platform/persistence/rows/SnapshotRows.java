package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.tables.ColumnKind;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.FunctionTables.Reading;
import org.luoshi.platform.persistence.tables.SchemaSnapshot;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/**
 * A schema as one transaction sees it: REPEATABLE READ on PostgreSQL, SNAPSHOT on H2, where the former sees new rows.
 * PostgreSQL sends rows in portions; H2 puts long answers aside on the disk.
 */
public final class SnapshotRows implements SchemaSnapshot {
    private static final int PORTION = 500;
    /** H2's isolation level SNAPSHOT, which JDBC has no constant for. */
    private static final int H2_SNAPSHOT = 6;

    private final Connection connection;
    private final SchemaFacts facts;
    private final String version;
    private final List<TableShape> tables;
    private final Map<String, Long> sequences;

    private SnapshotRows(Connection connection, SchemaFacts facts) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.version = facts.version();
        this.tables = facts.tables();
        this.sequences = facts.sequences();
    }

    /** Does something with a schema as it is now. */
    public static void read(ConnectionPool pool, String schema, Reading work)
            throws SQLException, IOException, UnfitRows {
        try (Connection connection = pool.forMigrations().getConnection()) {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            connection.setTransactionIsolation(postgresql ? Connection.TRANSACTION_REPEATABLE_READ : H2_SNAPSHOT);
            connection.setAutoCommit(false);
            try {
                SnapshotRows snapshot = new SnapshotRows(connection, new SchemaFacts(connection, schema));
                snapshot.checkReadable();
                work.read(snapshot);
            } catch (RowsFailed e) {
                throw e.sql();
            } finally {
                connection.rollback();
            }
        }
    }

    /** An SQL failure on its way through an interface that knows none. */
    private static final class RowsFailed extends RuntimeException {
        private final SQLException sql;

        RowsFailed(SQLException sql) {
            super(sql);
            this.sql = sql;
        }

        SQLException sql() {
            return sql;
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<TableShape> tables() {
        return tables;
    }

    @Override
    public Map<String, Long> sequences() {
        return sequences;
    }

    @Override
    public long rows(TableShape table, RowSink sink) throws IOException {
        if (table.columns().isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PORTION);
            try (ResultSet rows = statement.executeQuery(select(table))) {
                return copy(table, rows, sink);
            }
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    private static long copy(TableShape table, ResultSet rows, RowSink sink) throws SQLException, IOException {
        String[] cells = new String[table.columns().size()];
        long count = 0;
        while (rows.next()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Cells.read(rows, i + 1, table.columns().get(i));
            }
            sink.row(cells);
            count++;
        }
        return count;
    }

    private String select(TableShape table) {
        String columns = table.columns().stream()
                .map(column -> SchemaFacts.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String order = order(table);
        return "select " + columns + " from " + facts.qualified(table.name())
                + (order.isEmpty() ? "" : " order by " + order);
    }

    private String order(TableShape table) {
        List<ColumnShape> keys = table.primaryKey().isEmpty()
                ? table.columns().stream().filter(SnapshotRows::comparable).toList()
                : table.primaryKey().stream().map(key -> column(table, key)).toList();
        return keys.stream()
                .map(column -> SchemaFacts.quoted(column.name()) + collation(column))
                .collect(Collectors.joining(", "));
    }

    private static boolean comparable(ColumnShape column) {
        return switch (column.kind()) {
            case BINARY, JSON, OTHER -> false;
            default -> true;
        };
    }

    private static ColumnShape column(TableShape table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Characters by their code, as H2 has it: the order must not depend on where the database was made. */
    private String collation(ColumnShape column) {
        return facts.postgresql() && column.kind() == ColumnKind.TEXT ? " collate \"C\"" : "";
    }

    /** @throws UnfitRows when a column has values that no text can be made of and read back */
    private void checkReadable() throws UnfitRows {
        for (TableShape table : tables) {
            for (ColumnShape column : table.columns()) {
                if (Kinds.unreadable(column.sqlType(), facts.postgresql())) {
                    throw new UnfitRows(Messages.of(SnapshotRows.class)
                            .text("tables.unreadable", table.name(), column.name(), column.sqlType()));
                }
            }
        }
    }
}
