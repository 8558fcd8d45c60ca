package org.luoshi.platform.persistence.rows;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.luoshi.platform.persistence.tables.AppliedMigration;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.ForeignKey;
import org.luoshi.platform.persistence.tables.TableShape;

/** What is in a schema, asked of the database. Names are compared one by one: to the driver they are patterns. */
final class SchemaFacts {
    private static final String HISTORY = "schema_history";

    private final Connection connection;
    private final String schema;
    private final boolean postgresql;

    SchemaFacts(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    boolean postgresql() {
        return postgresql;
    }

    /** A name of the schema as SQL has it. */
    String qualified(String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Every table but the history of migrations, by name. */
    TreeSet<String> names() throws SQLException {
        TreeSet<String> names = everyName();
        names.remove(HISTORY);
        return names;
    }

    private TreeSet<String> everyName() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        String[] types = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), schema, "%", types)) {
            while (rows.next()) {
                if (schema.equals(rows.getString("TABLE_SCHEM"))) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    List<TableShape> tables() throws SQLException {
        return shapes(names());
    }

    /** The same with the history of migrations. */
    List<TableShape> everyTable() throws SQLException {
        return shapes(everyName());
    }

    private List<TableShape> shapes(Set<String> names) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(new TableShape(name, columns(name), primaryKey(name), foreignKeys(name)));
        }
        return tables;
    }

    private List<ColumnShape> columns(String table) throws SQLException {
        List<ColumnShape> columns = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getColumns(connection.getCatalog(), schema, table, "%")) {
            while (rows.next()) {
                boolean numbering = "YES".equals(rows.getString("IS_AUTOINCREMENT"));
                boolean computed = !numbering && "YES".equals(rows.getString("IS_GENERATEDCOLUMN"));
                if (table.equals(rows.getString("TABLE_NAME"))
                        && schema.equals(rows.getString("TABLE_SCHEM"))
                        && !computed) {
                    columns.add(column(rows, numbering));
                }
            }
        }
        return columns;
    }

    private static ColumnShape column(ResultSet row, boolean numbering) throws SQLException {
        String type = row.getString("TYPE_NAME");
        return new ColumnShape(
                row.getString("COLUMN_NAME"),
                Kinds.of(row.getInt("DATA_TYPE"), type),
                type,
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                numbering);
    }

    private List<String> primaryKey(String table) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), schema, table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private List<ForeignKey> foreignKeys(String table) throws SQLException {
        Map<String, ForeignKey> keys = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getImportedKeys(connection.getCatalog(), schema, table)) {
            while (rows.next()) {
                String target = rows.getString("PKTABLE_NAME");
                String from = rows.getString("FKCOLUMN_NAME");
                String to = rows.getString("PKCOLUMN_NAME");
                keys.merge(
                        rows.getString("FK_NAME"),
                        new ForeignKey(List.of(from), target, List.of(to)),
                        SchemaFacts::joined);
            }
        }
        return List.copyOf(keys.values());
    }

    private static ForeignKey joined(ForeignKey one, ForeignKey more) {
        List<String> columns = new ArrayList<>(one.columns());
        columns.addAll(more.columns());
        List<String> referred = new ArrayList<>(one.referred());
        referred.addAll(more.referred());
        return new ForeignKey(columns, one.table(), referred);
    }

    /** The number that each sequence gives next, without those that belong to numbering columns. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> next = new LinkedHashMap<>();
        for (String name : sequenceNames()) {
            next.put(name, postgresql ? nextOfPostgresql(name) : nextOfH2(name));
        }
        return next;
    }

    private TreeSet<String> sequenceNames() throws SQLException {
        String sql = "select sequence_name from information_schema.sequences where sequence_schema = ?";
        TreeSet<String> names = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private long nextOfPostgresql(String sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select case when s.is_called then s.last_value + p.increment_by"
                        + " else s.last_value end from " + qualified(sequence)
                        + " s, pg_sequences p where p.schemaname = '"
                        + schema + "' and p.sequencename = '" + sequence.replace("'", "''") + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long nextOfH2(String sequence) throws SQLException {
        String sql = "select base_value from information_schema.sequences"
                + " where sequence_schema = ? and sequence_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, sequence);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Tells whether migrations have made the schema. */
    boolean migrated() throws SQLException {
        return everyName().contains(HISTORY);
    }

    /** Version of the newest migration; empty when there is none. */
    String version() throws SQLException {
        if (!migrated()) {
            return "";
        }
        String sql = "select \"version\" from " + qualified(HISTORY)
                + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** Migrations from SQL files, in the order in which they were applied. */
    List<AppliedMigration> applied() throws SQLException {
        List<AppliedMigration> applied = new ArrayList<>();
        if (!migrated()) {
            return applied;
        }
        String sql = "select \"script\", \"checksum\" from " + qualified(HISTORY)
                + " where \"success\" and \"type\" = 'SQL' order by \"installed_rank\"";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                applied.add(new AppliedMigration(rows.getString(1), rows.getInt(2)));
            }
        }
        return applied;
    }
}
