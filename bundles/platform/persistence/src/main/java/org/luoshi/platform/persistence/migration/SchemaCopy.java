package org.luoshi.platform.persistence.migration;

import java.net.URL;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.luoshi.platform.persistence.PlatformTables;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/**
 * A saved copy of a module's schema, taken before a version comes and put back when that fails. The structure is made by
 * the module's migrations, as far as the schema has seen them, so it needs no tool of either database; then the rows are
 * copied, referred-to tables first. Where there is no schema yet, that is what is put back. The module must not write
 * meanwhile.
 */
public final class SchemaCopy {
    private static final String SAVED = "__saved";
    private static final String UNFINISHED = "__saving";
    private static final String HISTORY = "schema_history";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final ConnectionPool pool;
    private final String schema;
    private final PlatformRows platformRows;

    /** @throws IllegalArgumentException when the name is none that a module's schema can have */
    public SchemaCopy(ConnectionPool pool, String schema) {
        checkName(schema);
        this.pool = pool;
        this.schema = schema;
        this.platformRows = new PlatformRows(pool, schema);
    }

    /** The name goes into statements as it is. */
    static void checkName(String schema) {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("not the name of a schema: " + schema);
        }
    }

    /**
     * Saves the schema as it is. A copy that was left unfinished, or by an earlier update, gives way.
     *
     * @param files migrations, among them those that made the schema what it is
     * @param platform platform tables in which the module may have rows; these are saved as well
     */
    public void save(Collection<URL> files, Collection<PlatformTables> platform) throws SQLException {
        drop(schema + SAVED);
        platformRows.save(platform);
        drop(schema + UNFINISHED);
        List<String> applied = new SchemaReader(pool).applied(schema);
        if (applied.isEmpty()) {
            execute("create schema " + schema + UNFINISHED);
        } else {
            new Migrations(pool, schema + UNFINISHED, files, applied.get(applied.size() - 1)).apply();
            copyRows();
        }
        SchemaRename.rename(pool, schema + UNFINISHED, schema + SAVED);
    }

    private void copyRows() throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection()) {
            connection.setAutoCommit(false);
            checkSameMigrations(connection);
            copyRows(connection);
            connection.commit();
        }
    }

    /** A copy that other migrations made would not be the schema that is there. */
    private void checkSameMigrations(Connection connection) throws SQLException {
        String history = "." + HISTORY;
        try (Statement statement = connection.createStatement()) {
            long different = number(
                    statement,
                    "select count(*) from " + schema + history + " h where h.success and h.checksum is not null"
                            + " and not exists (select 1 from " + schema + UNFINISHED + history
                            + " c where c.version = h.version and c.checksum = h.checksum)");
            if (different > 0) {
                throw new SQLException("the migrations are not those that made the schema " + schema);
            }
        }
    }

    /** Tells whether a finished copy is there. */
    public boolean exists() throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection()) {
            return schemas(connection).contains(schema + SAVED);
        }
    }

    /**
     * Puts the copy in the place of the schema, and the module's rows of platform tables back. When it is cut off it can
     * be done again: the copy exists until all else is done.
     */
    public void restore() throws SQLException {
        if (!exists()) {
            throw new IllegalStateException("there is no saved copy of " + schema);
        }
        platformRows.restore();
        drop(schema);
        if (new SchemaReader(pool).applied(schema + SAVED).isEmpty()) {
            drop(schema + SAVED);
        } else {
            SchemaRename.rename(pool, schema + SAVED, schema);
        }
        platformRows.discard();
    }

    /** Drops the copy, finished or not. */
    public void discard() throws SQLException {
        drop(schema + SAVED);
        drop(schema + UNFINISHED);
        platformRows.discard();
    }

    private void copyRows(Connection connection) throws SQLException {
        List<String> tables = referredFirst(connection);
        try (Statement statement = connection.createStatement()) {
            for (int i = tables.size() - 1; i >= 0; i--) {
                statement.executeUpdate("delete from " + schema + UNFINISHED + "." + tables.get(i));
            }
            for (String table : tables) {
                copyTable(connection, statement, table);
            }
        }
    }

    private void copyTable(Connection connection, Statement statement, String table) throws SQLException {
        Map<String, Boolean> columns = columns(connection, table);
        String names = String.join(", ", columns.keySet());
        statement.executeUpdate("insert into " + schema + UNFINISHED + "." + table + " (" + names
                + ") overriding system value select " + names + " from " + schema + "." + table);
        for (Map.Entry<String, Boolean> column : columns.entrySet()) {
            if (column.getValue()) {
                long next = number(
                        statement, "select coalesce(max(" + column.getKey() + "), 0) + 1 from " + schema + "." + table);
                statement.execute("alter table " + schema + UNFINISHED + "." + table + " alter column "
                        + column.getKey() + " restart with " + next);
            }
        }
    }

    /** Columns that can be written, and whether each gives itself numbers. */
    private Map<String, Boolean> columns(Connection connection, String table) throws SQLException {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getColumns(connection.getCatalog(), schema, table, null)) {
            while (rows.next()) {
                boolean identity = "YES".equals(rows.getString("IS_AUTOINCREMENT"));
                if (identity || !"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.put('"' + rows.getString("COLUMN_NAME") + '"', identity);
                }
            }
        }
        return columns;
    }

    /** Every table of the schema but the history of migrations, each behind those that it refers to. */
    private List<String> referredFirst(Connection connection) throws SQLException {
        Map<String, Set<String>> refers = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows =
                data.getTables(connection.getCatalog(), schema, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                refers.put(rows.getString("TABLE_NAME"), new TreeSet<>());
            }
        }
        refers.remove(HISTORY);
        for (Map.Entry<String, Set<String>> table : refers.entrySet()) {
            try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), schema, table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
            table.getValue().remove(table.getKey());
        }
        return ordered(refers);
    }

    private static List<String> ordered(Map<String, Set<String>> refers) {
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < refers.size()) {
            List<String> ready = refers.entrySet().stream()
                    .filter(table -> !ordered.contains(table.getKey()))
                    .filter(table -> ordered.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle: " + refers.keySet());
            }
            ordered.addAll(ready);
        }
        return ordered;
    }

    static Set<String> schemas(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getSchemas()) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_SCHEM"));
            }
        }
        return names;
    }

    private void drop(String name) throws SQLException {
        execute("drop schema if exists " + name + " cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
