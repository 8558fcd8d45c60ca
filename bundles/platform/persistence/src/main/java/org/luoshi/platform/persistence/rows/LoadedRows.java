package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.pool.SqlFailure;
import org.luoshi.platform.persistence.tables.ColumnKind;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** Fills the tables of a schema. Its references are let loose before and checked afterwards, so no order is needed. */
final class LoadedRows implements EmptyTables {
    private static final int BATCH = 500;

    private final Connection connection;
    private final SchemaFacts facts;
    private final Numberings numberings;
    private final Loosened loosened;
    private final List<TableShape> tables;
    private final Messages messages = Messages.of(LoadedRows.class);

    LoadedRows(Connection connection, String schema) throws SQLException {
        this(connection, new SchemaFacts(connection, schema), schema, false);
    }

    private LoadedRows(Connection connection, SchemaFacts facts, String schema, boolean every) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.numberings = new Numberings(connection, facts, schema);
        this.loosened = new Loosened(connection, facts, schema);
        this.tables = every ? facts.everyTable() : facts.tables();
    }

    /** With the history of migrations among the tables. */
    static LoadedRows whole(Connection connection, String schema) throws SQLException {
        return new LoadedRows(connection, new SchemaFacts(connection, schema), schema, true);
    }

    /** Looses the references; rows that the migrations have written go. */
    void open() throws SQLException {
        loosened.loosen();
        for (TableShape table : tables) {
            execute("delete from " + facts.qualified(table.name()));
        }
    }

    /** Checks the references. */
    void close() throws SQLException, UnfitRows {
        try {
            loosened.check();
        } catch (SQLException e) {
            throw unfit(e, "tables.reference", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<TableShape> tables() {
        return tables;
    }

    @Override
    public long insert(TableShape table, List<String> columns, RowSource rows) throws IOException, UnfitRows {
        List<ColumnShape> shapes = shapes(table, columns);
        try {
            long count = insertAll(table, shapes, rows);
            for (ColumnShape column : shapes) {
                if (column.numbering()) {
                    continueNumbers(table, column);
                }
            }
            return count;
        } catch (SQLException e) {
            throw unfit(e, "tables.rows", table.name(), String.valueOf(e.getMessage()));
        }
    }

    private List<ColumnShape> shapes(TableShape table, List<String> columns) throws UnfitRows {
        List<ColumnShape> shapes = new ArrayList<>();
        for (ColumnShape column : table.columns()) {
            if (!columns.contains(column.name())) {
                throw new UnfitRows(messages.text("tables.column-missing", table.name(), column.name()));
            }
        }
        for (String name : columns) {
            shapes.add(table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnfitRows(messages.text("tables.column-unknown", table.name(), name))));
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new UnfitRows(messages.text("tables.column-unknown", table.name(), columns));
        }
        return shapes;
    }

    private long insertAll(TableShape table, List<ColumnShape> columns, RowSource rows)
            throws SQLException, IOException, UnfitRows {
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(insertion(table, columns))) {
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                count++;
                bind(statement, table, columns, cells, count);
                statement.addBatch();
                if (count % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (count % BATCH != 0) {
                statement.executeBatch();
            }
        }
        return count;
    }

    private String insertion(TableShape table, List<ColumnShape> columns) {
        String names = columns.stream()
                .map(column -> SchemaFacts.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String values = columns.stream().map(this::place).collect(Collectors.joining(", "));
        return "insert into " + facts.qualified(table.name()) + " (" + names + ") overriding system value values ("
                + values + ")";
    }

    /** PostgreSQL takes texts for other types only when told so; H2 would make a text of JSON. */
    private String place(ColumnShape column) {
        if (!facts.postgresql()) {
            return column.kind() == ColumnKind.JSON ? "? format json" : "?";
        }
        return column.kind() == ColumnKind.OTHER || column.kind() == ColumnKind.JSON
                ? "cast(? as " + column.sqlType() + ")"
                : "?";
    }

    private void bind(
            PreparedStatement statement, TableShape table, List<ColumnShape> columns, String[] cells, long row)
            throws SQLException, UnfitRows {
        if (cells.length != columns.size()) {
            throw new UnfitRows(messages.text("tables.row-length", table.name(), row, cells.length, columns.size()));
        }
        for (int i = 0; i < cells.length; i++) {
            try {
                Cells.write(statement, i + 1, columns.get(i), cells[i]);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new UnfitRows(
                        messages.text(
                                "tables.cell", table.name(), row, columns.get(i).name()),
                        e);
            }
        }
    }

    private void continueNumbers(TableShape table, ColumnShape column) throws SQLException {
        String highest = "select coalesce(max(" + SchemaFacts.quoted(column.name()) + "), 0) + 1 from "
                + facts.qualified(table.name());
        numberings.restart(table.name(), column.name(), number(highest));
    }

    @Override
    public void restart(String sequence, long next) throws UnfitRows {
        try {
            int point = sequence.indexOf('.');
            Long present = point < 0
                    ? facts.sequences().get(sequence)
                    : numberings.next(tables).get(sequence);
            if (present == null) {
                throw new UnfitRows(messages.text("tables.sequence", sequence));
            }
            if (next > present && point < 0) {
                execute("alter sequence " + facts.qualified(sequence) + " restart with " + next);
            } else if (next > present) {
                numberings.restart(sequence.substring(0, point), sequence.substring(point + 1), next);
            }
        } catch (SQLException e) {
            throw unfit(e, "tables.sequence", sequence);
        }
    }

    /** A database that is away is no fault of the rows. */
    private UnfitRows unfit(SQLException cause, String key, Object... arguments) {
        SqlFailure failure = SqlFailure.of(cause);
        if (failure.isOutage() || failure == SqlFailure.BUSY) {
            throw new org.luoshi.platform.api.error.Unavailable(
                    messages.text("schema.copy", String.valueOf(cause.getMessage())), cause);
        }
        return new UnfitRows(messages.text(key, arguments), cause);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
