package org.luoshi.platform.persistence.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luoshi.platform.persistence.PlatformTables;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/**
 * The rows of one function in platform tables, saved beside its schema. The statements that put them back are saved with
 * them: at the next start after a power cut nobody has to be there yet who knows these tables.
 */
final class PlatformRows {
    private static final String STEPS = "restoring";

    private final ConnectionPool pool;
    private final String function;
    private final String place;

    PlatformRows(ConnectionPool pool, String function) {
        this.pool = pool;
        this.function = function;
        this.place = function + "__platform";
    }

    /** Saves the rows as they are; what was saved earlier gives way. */
    void save(Collection<PlatformTables> sources) throws SQLException {
        discard();
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + place);
            statement.execute(
                    "create table " + place + "." + STEPS + " (step integer primary key, sql_text text not null)");
            List<String> steps = new ArrayList<>();
            for (PlatformTables source : sources) {
                for (var table : source.tables()) {
                    RowsOfTable rows = new RowsOfTable(connection, function, place, table);
                    for (String copy : rows.saving()) {
                        statement.execute(copy);
                    }
                    steps.addAll(rows.restoring());
                }
                steps.addAll(source.afterwards());
            }
            note(connection, steps);
        }
    }

    /** Puts them back, all or none; nothing when none were saved. */
    void restore() throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection()) {
            if (!SchemaCopy.schemas(connection).contains(place)) {
                return;
            }
            List<String> steps = steps(connection);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String step : steps) {
                    statement.execute(step);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    void discard() throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + place + " cascade");
        }
    }

    private void note(Connection connection, List<String> steps) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + place + "." + STEPS + " (step, sql_text) values (?, ?)")) {
            for (int i = 0; i < steps.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, steps.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<String> steps(Connection connection) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select sql_text from " + place + "." + STEPS + " order by step")) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return steps;
    }
}
