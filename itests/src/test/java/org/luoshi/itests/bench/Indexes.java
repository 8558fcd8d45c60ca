package org.luoshi.itests.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of a module's table: dropped before and made again behind a million rows, which takes less than half the time. */
record Indexes(List<String> drop, List<String> create) {
    static Indexes of(TestDatabase database, String name, String schema, String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Boolean> unique = new LinkedHashMap<>();
        try (Connection connection =
                        DriverManager.getConnection(database.addressForLoading(name), database.user(), "");
                ResultSet row = connection.getMetaData().getIndexInfo(null, schema, table, false, true)) {
            while (row.next()) {
                String index = row.getString("INDEX_NAME");
                boolean ownedByConstraint = index == null || !index.startsWith("item_") || index.endsWith("_pkey");
                if (row.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic && !ownedByConstraint) {
                    columns.merge(index, row.getString("COLUMN_NAME"), (some, more) -> some + ", " + more);
                    unique.put(index, !row.getBoolean("NON_UNIQUE"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Indexes indexes = new Indexes(new ArrayList<>(), new ArrayList<>());
        columns.forEach((index, of) -> {
            indexes.drop.add("drop index " + schema + "." + index);
            String kind = unique.get(index) ? "unique index " : "index ";
            String where = database.product().equals("H2") ? schema + "." + index : index;
            indexes.create.add("create " + kind + where + " on " + schema + "." + table + " (" + of + ")");
        });
        return indexes;
    }
}
