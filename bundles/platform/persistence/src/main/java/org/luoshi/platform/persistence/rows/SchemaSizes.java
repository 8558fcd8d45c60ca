package org.luoshi.platform.persistence.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.tables.TableSize;

/** Which schemas there are and how much they hold. */
public final class SchemaSizes {
    private final ConnectionPool pool;

    public SchemaSizes(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Every schema that migrations have made, without saved copies. */
    public List<String> schemas() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = pool.forMigrations().getConnection()) {
            for (String name : SchemaNames.of(connection)) {
                if (LoadedSchema.named(name) && new SchemaFacts(connection, name).migrated()) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Version of a schema's newest migration; empty when there is none. */
    public String version(String schema) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection()) {
            return new SchemaFacts(connection, schema).version();
        }
    }

    /** Rows and bytes of each table. */
    public List<TableSize> of(String schema) throws SQLException {
        List<TableSize> sizes = new ArrayList<>();
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            SchemaFacts facts = new SchemaFacts(connection, schema);
            String size = facts.postgresql() ? "select pg_total_relation_size('" : "call disk_space_used('";
            for (String table : facts.names()) {
                String name = facts.qualified(table);
                long rows = number(statement, "select count(*) from " + name);
                long bytes = number(statement, size + name.replace("'", "''") + "')");
                sizes.add(new TableSize(table, rows, Math.max(bytes, 0)));
            }
        }
        return sizes;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
