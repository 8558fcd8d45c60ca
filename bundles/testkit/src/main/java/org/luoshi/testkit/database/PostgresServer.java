package org.luoshi.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

/** A real PostgreSQL, started when first asked for; it stops with the process. */
final class PostgresServer {
    private static final PostgresServer RUNNING = new PostgresServer();

    private final EmbeddedPostgres server;

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer running() {
        return RUNNING;
    }

    DatabaseSettings create(String name, int connections) {
        execute("create database " + name);
        return new DatabaseSettings(server.getJdbcUrl("postgres", name), "", "", connections);
    }

    void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
