package org.luoshi.platform.persistence.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.PlatformTable;
import org.luoshi.platform.persistence.PlatformTable.Follower;

/**
 * The statements that save one function's rows of one platform table, and those that put them back. A table without
 * followers becomes what it was. In one with followers, rows that came go and rows that went come back, each with its
 * followers; what belongs to rows that stayed is other people's work and stays as it is.
 */
final class RowsOfTable {
    private final Connection connection;
    private final String place;
    private final PlatformTable table;
    private final String full;
    private final String own;

    RowsOfTable(Connection connection, String function, String place, PlatformTable table) {
        this.connection = connection;
        this.place = place;
        this.table = table;
        this.full = table.schema() + "." + table.name();
        this.own = table.prefixed()
                ? "substring(" + table.owner() + " from 1 for " + (function.length() + 1) + ") = '" + function + ".'"
                : table.owner() + " = '" + function + "'";
    }

    List<String> saving() {
        List<String> steps = new ArrayList<>();
        steps.add("create table " + saved(table.name()) + " as select * from " + full + " where " + own);
        if (!table.followers().isEmpty()) {
            steps.add("create table " + gone() + " as select " + table.key() + " from " + full + " where 1 = 0");
        }
        for (Follower follower : table.followers()) {
            steps.add("create table " + saved(follower.name()) + " as select * from " + full(follower) + " where "
                    + follower.column() + " in (select " + table.key() + " from " + full + " where " + own + ")");
        }
        return steps;
    }

    List<String> restoring() throws SQLException {
        List<String> steps = new ArrayList<>();
        if (table.followers().isEmpty()) {
            steps.add("delete from " + full + " where " + own);
            steps.add(insert(table.name()));
            return steps;
        }
        String kept = "(select " + table.key() + " from " + saved(table.name()) + ")";
        String came = own + " and " + table.key() + " not in " + kept;
        for (Follower follower : table.followers()) {
            steps.add("delete from " + full(follower) + " where " + follower.column() + " in (select " + table.key()
                    + " from " + full + " where " + came + ")");
        }
        steps.add("delete from " + full + " where " + came);
        steps.add("delete from " + gone());
        steps.add("insert into " + gone() + " select " + table.key() + " from " + saved(table.name()) + " where "
                + table.key() + " not in (select " + table.key() + " from " + full + ")");
        steps.add(insert(table.name()) + " where s." + table.key() + " in (select " + table.key() + " from " + gone()
                + ")");
        for (Follower follower : table.followers()) {
            steps.add(insert(follower.name()) + " where s." + follower.column() + " in (select " + table.key()
                    + " from " + gone() + ")" + whereReferred(follower));
        }
        return steps;
    }

    private String insert(String name) throws SQLException {
        String columns = String.join(", ", columns(name));
        return "insert into " + table.schema() + "." + name + " (" + columns + ") overriding system value select "
                + columns + " from " + saved(name) + " s";
    }

    /** What a follower refers to may have gone meanwhile, by other people's work. */
    private String whereReferred(Follower follower) throws SQLException {
        StringBuilder condition = new StringBuilder();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), table.schema(), follower.name())) {
            while (keys.next()) {
                condition
                        .append(" and exists (select 1 from ")
                        .append(keys.getString("PKTABLE_SCHEM"))
                        .append('.')
                        .append(keys.getString("PKTABLE_NAME"))
                        .append(" r where r.")
                        .append(keys.getString("PKCOLUMN_NAME"))
                        .append(" = s.")
                        .append(keys.getString("FKCOLUMN_NAME"))
                        .append(')');
            }
        }
        return condition.toString();
    }

    private List<String> columns(String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(connection.getCatalog(), table.schema(), name, null)) {
            while (rows.next()) {
                columns.add('"' + rows.getString("COLUMN_NAME") + '"');
            }
        }
        return columns;
    }

    private String full(Follower follower) {
        return table.schema() + "." + follower.name();
    }

    private String saved(String name) {
        return place + "." + table.schema() + "_" + name;
    }

    private String gone() {
        return saved(table.name()) + "_gone";
    }
}
