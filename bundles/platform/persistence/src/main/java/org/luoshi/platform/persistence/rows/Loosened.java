package org.luoshi.platform.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * References between the tables of a schema, let loose and checked: PostgreSQL defers them to the end of the transaction,
 * H2 switches them off and checks every row when they are switched on again.
 */
final class Loosened {
    private final Connection connection;
    private final SchemaFacts facts;
    private final String schema;
    private final List<String[]> constraints = new ArrayList<>();

    Loosened(Connection connection, SchemaFacts facts, String schema) {
        this.connection = connection;
        this.facts = facts;
        this.schema = schema;
    }

    void loosen() throws SQLException {
        if (!facts.postgresql()) {
            eachTable(" set referential_integrity false");
            return;
        }
        findConstraints();
        for (String[] one : constraints) {
            execute("alter table " + facts.qualified(one[0]) + " alter constraint " + SchemaFacts.quoted(one[1])
                    + " deferrable initially deferred");
        }
        // Another schema of the same transaction may have been checked already, which holds for all that follow.
        execute("set constraints all deferred");
    }

    void check() throws SQLException {
        if (!facts.postgresql()) {
            eachTable(" set referential_integrity true check");
            return;
        }
        execute("set constraints all immediate");
        for (String[] one : constraints) {
            execute("alter table " + facts.qualified(one[0]) + " alter constraint " + SchemaFacts.quoted(one[1])
                    + " not deferrable");
        }
    }

    private void eachTable(String change) throws SQLException {
        for (String table : facts.names()) {
            execute("alter table " + facts.qualified(table) + change);
        }
    }

    private void findConstraints() throws SQLException {
        String sql = "select t.relname, c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid"
                + " join pg_namespace n on n.oid = c.connamespace"
                + " where n.nspname = ? and c.contype = 'f' and not c.condeferrable and c.conparentid = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    constraints.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
