package org.luoshi.itests.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database product with databases of some names. */
interface TestDatabase extends AutoCloseable {
    String product();

    /** JDBC address of a database, as it stands in Luoshi's settings. */
    String address(String name);

    /** The same for whoever loads many rows at once. */
    default String addressForLoading(String name) {
        return address(name);
    }

    /** User of the database. */
    String user();

    /** Makes the empty database, when the product does not do so by itself. */
    void create(String name);

    /** Makes a copy that nobody uses of a database that nobody uses. */
    void copy(String from, String to);

    /** Database of the servlet: the same one if two processes may open it, else a copy. */
    String forServlet(String name);

    /** SQL that makes the numbers from one to another, as {@code g(x)}. */
    String numbers(long from, long to);

    /** SQL for so many days after today. */
    String day(String days);

    /** Statements to be executed after many rows came. */
    List<String> settle();

    /** What the database was asked meanwhile; empty when it does not say. */
    List<String> asked(String database, Runnable meanwhile);

    @Override
    void close();

    default void execute(String database, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(addressForLoading(database), user(), "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
