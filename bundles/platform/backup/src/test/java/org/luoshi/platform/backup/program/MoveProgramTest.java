package org.luoshi.platform.backup.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.backup.Home;
import org.luoshi.platform.persistence.own.OwnDatabase;

class MoveProgramTest {
    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void bringsEveryTableOverAndSwitchesNothing() throws Exception {
        Home home = Home.used(folder.resolve("used"));
        String url = database("moved");
        TreeMap<String, String> before = home.rows();

        assertThat(move(home, url)).as(said()).isZero();

        assertThat(rows(url, home)).isEqualTo(before);
        assertThat(home.rows()).isEqualTo(before);
        assertThat(said()).contains("kernel.note", "url = " + url, "password = …");
        assertThat(home.read("etc/org.luoshi.platform.persistence.cfg")).doesNotContain("postgresql");
        assertThat(move(home, url)).isEqualTo(Program.REFUSED);
        assertThat(said()).contains("has tables already");
        assertThat(move(home, "jdbc:h2:mem:x")).isEqualTo(Program.USAGE);
    }

    @Test
    void aBackupFromH2ComesBackIntoPostgresqlAndTheOtherWayRound() throws Exception {
        Home home = Home.used(folder.resolve("used"));
        Home server = Home.unpacked(folder.resolve("server"));
        String url = database("restored");
        server.write("etc/org.luoshi.platform.persistence.cfg", "url = " + url + "\n");
        Home back = Home.unpacked(folder.resolve("back"));

        restore(home, server);
        assertThat(rows(url, server)).isEqualTo(home.rows());
        restore(server, back);

        assertThat(back.rows()).isEqualTo(home.rows());
    }

    @Test
    void leavesNothingInPostgresqlWhenTheFilesCannotBePlaced() throws Exception {
        Home home = Home.used(folder.resolve("used"));
        Home target = Home.unpacked(folder.resolve("target"));
        String url = database("undone");
        target.write("etc/org.luoshi.platform.persistence.cfg", "url = " + url + "\n");
        target.write("data/attachments", "a file where a folder should be");

        assertThat(RestoreProgram.run(print(), Locale.ENGLISH, arguments(home, target)))
                .isEqualTo(Program.REFUSED);

        try (OwnDatabase database = OwnDatabase.at(url, "", "", folder)) {
            assertThat(database.isEmpty()).isTrue();
        }
        assertThat(target.path("data/audit-seals/seals-2026-07.txt")).doesNotExist();
    }

    private void restore(Home from, Home to) throws IOException {
        assertThat(RestoreProgram.run(print(), Locale.ENGLISH, arguments(from, to)))
                .as(said())
                .isZero();
    }

    private String[] arguments(Home from, Home to) throws IOException {
        BackupProgram.run(print(), Locale.ENGLISH, from.path("").toString());
        try (Stream<Path> files = Files.list(from.path("data/backup"))) {
            Path backup = files.filter(file -> file.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
            return new String[] {
                from.path("").toString(),
                backup.toString(),
                "--into",
                to.path("").toString()
            };
        }
    }

    private static TreeMap<String, String> rows(String url, Home home) throws Exception {
        try (OwnDatabase database = OwnDatabase.at(url, "", "", home.place().scripts())) {
            return Home.rows(database);
        }
    }

    private static String database(String name) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private int move(Home home, String url) {
        return MoveProgram.run(print(), Locale.ENGLISH, home.path("").toString(), url);
    }

    private PrintStream print() {
        out.reset();
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
