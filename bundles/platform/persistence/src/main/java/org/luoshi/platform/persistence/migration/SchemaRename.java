package org.luoshi.platform.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/**
 * Gives a schema another name. H2 writes every sequence of the database down anew then, with the number it has reached
 * instead of the one up to which numbers may be given without another write: after a power cut it would give the same
 * numbers again. Setting the size of the cache lets it write down the right one at the next number.
 */
public final class SchemaRename {
    private static final String OF_COLUMNS = "select 'alter table \"' || table_schema || '\".\"' || table_name"
            + " || '\" alter column \"' || column_name || '\" set cache ' || identity_cache"
            + " from information_schema.columns where is_identity = 'YES'";
    private static final String OF_THEIR_OWN =
            "select 'alter sequence \"' || sequence_schema || '\".\"' || sequence_name"
                    + " || '\" cache ' || cache from information_schema.sequences";

    private SchemaRename() {}

    /**
     * @param from name of a schema that is there
     * @param to name that no schema has
     */
    public static void rename(ConnectionPool pool, String from, String to) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema " + from + " rename to " + to);
            if (!pool.endsTransactionsOverTheNetwork()) {
                for (String repair : repairs(statement)) {
                    statement.execute(repair);
                }
            }
        }
    }

    private static List<String> repairs(Statement statement) throws SQLException {
        List<String> repairs = new ArrayList<>();
        for (String query : List.of(OF_COLUMNS, OF_THEIR_OWN)) {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    repairs.add(rows.getString(1));
                }
            }
        }
        return repairs;
    }
}
