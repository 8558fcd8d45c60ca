package org.luoshi.platform.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.TableShape;

/** Columns that give themselves numbers, and where they stand. */
final class Numberings {
    private static final String OF_H2 = "select identity_base from information_schema.columns"
            + " where table_schema = ? and table_name = ? and column_name = ?";

    private final Connection connection;
    private final SchemaFacts facts;
    private final String schema;

    Numberings(Connection connection, SchemaFacts facts, String schema) {
        this.connection = connection;
        this.facts = facts;
        this.schema = schema;
    }

    /** The number that each gives next, by {@code table.column}. */
    Map<String, Long> next(List<TableShape> tables) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        for (TableShape table : tables) {
            for (ColumnShape column : table.columns()) {
                if (column.numbering()) {
                    next.put(table.name() + "." + column.name(), next(table.name(), column.name()));
                }
            }
        }
        return next;
    }

    private long next(String table, String column) throws SQLException {
        if (!facts.postgresql()) {
            return Long.parseLong(text(OF_H2, schema, table, column));
        }
        String sequence = text("select pg_get_serial_sequence(?, ?)", facts.qualified(table), column);
        return Long.parseLong(text("select case when s.is_called then s.last_value + p.seqincrement else s.last_value"
                + " end from " + sequence + " s, pg_sequence p where p.seqrelid = '" + sequence.replace("'", "''")
                + "'::regclass"));
    }

    void restart(String table, String column, long next) throws SQLException {
        if (facts.postgresql()) {
            text("select setval(pg_get_serial_sequence(?, ?), " + next + ", false)", facts.qualified(table), column);
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + facts.qualified(table) + " alter column " + SchemaFacts.quoted(column)
                    + " restart with " + next);
        }
    }

    private String text(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
