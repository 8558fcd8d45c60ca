package org.luoshi.platform.persistence.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.SchemaRecords;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/** Reads the history of migrations and the sizes that both databases keep. */
public final class SchemaReader implements SchemaRecords {
    private static final String HISTORY = "schema_history";
    private static final String POSTGRESQL = "PostgreSQL";
    private static final String SIZE = "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind in ('r', 'm')";

    private final ConnectionPool pool;
    private final Messages messages = Messages.of(SchemaReader.class);

    public SchemaReader(ConnectionPool pool) {
        this.pool = pool;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    @Override
    public List<String> applied(String schema) {
        SchemaCopy.checkName(schema);
        return read(
                connection -> tables(connection, schema).contains(HISTORY) ? history(connection, schema) : List.of());
    }

    @Override
    public long bytes(String schema) {
        SchemaCopy.checkName(schema);
        return read(connection -> isLocal() ? h2Bytes(connection, schema) : postgresqlBytes(connection, schema));
    }

    @Override
    public boolean isLocal() {
        return !POSTGRESQL.equals(pool.product());
    }

    private static List<String> history(Connection connection, String schema) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from " + schema + "." + HISTORY
                        + " where success and version is not null order by installed_rank")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }

    private static long h2Bytes(Connection connection, String schema) throws SQLException {
        long bytes = 0;
        for (String table : tables(connection, schema)) {
            try (PreparedStatement statement = connection.prepareStatement("select disk_space_used(?)")) {
                statement.setString(1, '"' + schema + "\".\"" + table + '"');
                bytes += number(statement);
            }
        }
        return bytes;
    }

    private static long postgresqlBytes(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, schema);
            return number(statement);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), schema, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = pool.forMigrations().getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new Unavailable(messages.text("schema.read", String.valueOf(e.getMessage())), e);
        }
    }
}
