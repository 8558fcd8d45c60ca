package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.tables.AppliedMigration;
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
    private final List<AppliedMigration> applied;

    /** @param tables those to be read */
    private SnapshotRows(Connection connection, SchemaFacts facts, List<TableShape> tables, Map<String, Long> sequences)
            throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.version = facts.version();
        this.tables = tables;
        this.sequences = sequences;
        this.applied = facts.applied();
    }

    /** Does something with a schema as it is now. */
    public static void read(ConnectionPool pool, String schema, Reading work)
            throws SQLException, IOException, UnfitRows {
        try (Connection connection = pool.forMigrations().getConnection()) {
            begin(connection);
            try {
                SchemaFacts facts = new SchemaFacts(connection, schema);
                SnapshotRows snapshot = new SnapshotRows(connection, facts, facts.tables(), facts.sequences());
                snapshot.checkReadable();
                work.read(snapshot);
            } catch (RowsFailed e) {
                throw e.sql();
            } finally {
                connection.rollback();
            }
        }
    }

    /** A schema with every table, the history of migrations among them, and where its numbering columns stand, as the current transaction sees it. */
    static SnapshotRows whole(Connection connection, String schema) throws SQLException, UnfitRows {
        SchemaFacts facts = new SchemaFacts(connection, schema);
        List<TableShape> tables = facts.everyTable();
        Map<String, Long> sequences = new TreeMap<>(facts.sequences());
        sequences.putAll(new Numberings(connection, facts, schema).next(tables));
        SnapshotRows snapshot = new SnapshotRows(connection, facts, tables, sequences);
        snapshot.checkReadable();
        return snapshot;
    }

    /** Begins a transaction that sees everything as it is at its first statement. */
    static void begin(Connection connection) throws SQLException {
        boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        connection.setTransactionIsolation(postgresql ? Connection.TRANSACTION_REPEATABLE_READ : H2_SNAPSHOT);
        connection.setAutoCommit(false);
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
    public List<AppliedMigration> applied() {
        return applied;
    }

    @Override
    public long rows(TableShape table, RowSink sink) throws IOException {
        long count = 0;
        try (Rows rows = open(table)) {
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                sink.row(cells);
                count++;
            }
        }
        return count;
    }

    @Override
    public Rows open(TableShape table) {
        if (table.columns().isEmpty()) {
            return new NoRows();
        }
        try {
            Statement statement = connection.createStatement();
            statement.setFetchSize(PORTION);
            return new RowCursor(statement, select(table), table);
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    /** Those of a table without columns. */
    private static final class NoRows implements Rows {
        @Override
        public String[] next() {
            return null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
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
