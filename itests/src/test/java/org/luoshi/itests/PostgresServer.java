package org.luoshi.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL on the loopback that can go away and come back with its data. */
final class PostgresServer implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;
    private int port;

    private PostgresServer(Path data) {
        this.data = data;
    }

    /** Whether the tests of the packed distribution are to run on PostgreSQL. */
    static boolean isAskedFor() {
        return "postgresql".equals(System.getProperty("luoshi.database"));
    }

    /** A server with an empty database, its data in a folder of the system's for temporary files. */
    static PostgresServer start() throws IOException {
        PostgresServer postgres =
                new PostgresServer(Files.createTempDirectory("luoshi-postgres").resolve("data"));
        postgres.comeBack();
        return postgres;
    }

    /** Address of the database for JDBC. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Runs a statement as an administrator of the database does. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stops the server and breaks every connection. */
    void goAway() throws IOException {
        server.close();
    }

    /** Starts the server again on the same port with the same data. */
    void comeBack() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        port = server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
