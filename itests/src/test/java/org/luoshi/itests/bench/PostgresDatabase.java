package org.luoshi.itests.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real PostgreSQL with its default settings, for this run alone. */
final class PostgresDatabase implements TestDatabase {
    private static final String STATEMENT = "LOG:  execute ";

    private final Path log = Settings.FOLDER.resolve("postgres.log");
    private final EmbeddedPostgres server;

    PostgresDatabase() throws IOException {
        Files.deleteIfExists(log);
        server = EmbeddedPostgres.builder()
                .setServerConfig("log_line_prefix", "%d ")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String address(String name) {
        return server.getJdbcUrl(user(), name);
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public void create(String name) {
        execute(user(), List.of("create database " + name));
    }

    @Override
    public void copy(String from, String to) {
        execute(user(), List.of("create database " + to + " template " + from));
    }

    @Override
    public String forServlet(String name) {
        return name;
    }

    @Override
    public String numbers(long from, long to) {
        return "generate_series(" + from + ", " + to + ") as g(x)";
    }

    @Override
    public String day(String days) {
        return "current_date + cast(" + days + " as integer)";
    }

    @Override
    public List<String> settle() {
        return List.of("vacuum analyze supervision.item", "vacuum analyze supervision.item_office", "checkpoint");
    }

    @Override
    public List<String> asked(String database, Runnable meanwhile) {
        execute(user(), List.of("alter system set log_statement = 'all'", "select pg_reload_conf()"));
        meanwhile.run();
        execute(user(), List.of("alter system reset log_statement", "select pg_reload_conf()"));
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith(database + " " + STATEMENT))
                    .map(line -> line.substring(line.indexOf(": ", line.indexOf(STATEMENT) + STATEMENT.length()) + 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
