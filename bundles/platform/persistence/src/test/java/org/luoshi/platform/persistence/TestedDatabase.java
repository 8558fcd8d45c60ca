package org.luoshi.platform.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

/** The two products, each with a fresh database at every call. */
public enum TestedDatabase {
    H2 {
        @Override
        public DatabaseSettings fresh() {
            return new DatabaseSettings("jdbc:h2:mem:" + name(UUID.randomUUID()), "", "", 8);
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh() {
            String name = name(UUID.randomUUID());
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new DatabaseSettings(Server.RUNNING.getJdbcUrl("postgres", name), "", "", 8);
        }
    };

    public abstract DatabaseSettings fresh();

    static String name(UUID id) {
        return "t" + id.toString().replace("-", "");
    }

    /** Started when first asked for; it stops with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
