package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup of a platform that people work with comes back elsewhere, and from there goes on to PostgreSQL. */
class BackupRestoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] CONTENT = "会议纪要全文".getBytes(StandardCharsets.UTF_8);
    private static final String PERSISTENCE = "etc/org.luoshi.platform.persistence.cfg";

    private long item;
    private long attachment;
    private List<Long> before;

    @Test
    void whatWasBackedUpWhilePeopleWorkIsThereInASecondInstallationAndOnPostgresql() throws Exception {
        try (Installation first = Installation.unpackUnchanged("backup-first");
                Installation second = Installation.unpackUnchanged("backup-second");
                PostgresServer postgres = PostgresServer.start()) {
            first.start();
            Path backup = backUp(first);
            Path keys = first.home().resolve("keys");
            run(first, "backup", "--keys", keys.toString());
            first.stop();

            assertNoHalfRestore(second, backup, keys);
            String restored = run(second, "restore", backup.toString(), "--keys", keys.toString());
            assertThat(restored).contains("Restored as of");
            second.start();
            assertSame(second);
            second.stop();
            run(second, "audit-verify");

            String moved = run(second, "move-database", postgres.url());
            assertThat(moved).contains("supervision.item", "kernel.audit_record", "are the same in both databases");
            Files.writeString(second.home().resolve(PERSISTENCE), lines(moved), StandardOpenOption.APPEND);
            second.start();
            assertSame(second);
            assertThat(run(second, "audit-verify")).contains("The audit chain is whole");
            assertBacksUpFromPostgresql(second);
        }
    }

    private Path backUp(Installation first) throws Exception {
        Department department = Department.enter(first);
        Client duban = department.as("duban");
        item = duban.post("/api/supervision/items", department.item("备份前登记的事项"))
                .succeeded()
                .body()
                .get("id")
                .asLong();
        attachment = duban.sendBytes(
                        "POST",
                        "/api/supervision/items/" + item + "/attachments",
                        CONTENT,
                        "text/plain",
                        Map.of("Content-Disposition", "attachment; filename=\"minutes.txt\""))
                .succeeded()
                .body()
                .get("id")
                .asLong();
        Writers writers = Writers.start(department, 2);
        await("work to be under way").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= 50);
        before = writers.acknowledgedSoFar();

        String said = run(first, "backup", "--verify");

        writers.stop();
        assertThat(said).contains("Verified by a restore");
        assertThat(writers.refusals()).isEmpty();
        JsonNode list =
                department.admin().get("/api/platform/backups").succeeded().body();
        assertThat(list.at("/backups/0/verified").asBoolean()).isTrue();
        assertThat(department.as("linlan").get("/api/platform/backups").status())
                .isEqualTo(403);
        assertThat(new Client(first.address()).get("/health/ready").body().toString())
                .contains("已通过恢复验证");
        return only(first.home().resolve("data/backup"), ".backup");
    }

    /** A wrong key and a file that was cut off: nothing begins. */
    private static void assertNoHalfRestore(Installation second, Path backup, Path keys) throws Exception {
        Path cut = second.home().resolve("cut.backup");
        byte[] content = Files.readAllBytes(backup);
        Files.write(cut, Arrays.copyOf(content, content.length - 1));
        assertThat(fails(second, "restore", cut.toString(), "--keys", keys.toString()))
                .contains("was altered or cut off");
        assertThat(fails(second, "restore", backup.toString())).contains("There is no key for backups here");
        assertThat(second.home().resolve("data/db")).doesNotExist();
        assertThat(second.home().resolve("data/attachments")).doesNotExist();
    }

    private void assertSame(Installation installation) {
        Client duban = new Client(installation.address()).signIn("duban", Department.PASSWORD);
        String address = "/api/supervision/items/" + item;
        assertThat(duban.get(address).succeeded().body().toString()).contains("备份前登记的事项");
        assertThat(duban.download(address + "/attachments/" + attachment, "*/*")
                        .raw()
                        .body())
                .isEqualTo(CONTENT);
        assertThat(before)
                .allMatch(id -> duban.get("/api/supervision/items/" + id).status() == 200);
        assertThat(installation.admin().get("/api/people").status()).isEqualTo(200);
    }

    private static void assertBacksUpFromPostgresql(Installation second) throws Exception {
        Path folder = second.home().resolve("elsewhere");
        assertThat(run(second, "backup", "--verify", "--to", folder.toString())).contains("Verified by a restore");
        assertThat(only(folder, ".backup")).isNotEmptyFile();
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the operator copies into the settings. */
    private static String lines(String said) {
        return said.lines()
                        .filter(line -> line.startsWith("url = "))
                        .findFirst()
                        .orElseThrow() + "\n";
    }

    private static String run(Installation installation, String program, String... arguments) throws Exception {
        Program ended = Program.run(installation, program, arguments);
        assertThat(ended.status()).as(ended.said()).isZero();
        return ended.said();
    }

    private static String fails(Installation installation, String program, String... arguments) throws Exception {
        Program ended = Program.run(installation, program, arguments);
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        return ended.said();
    }
}
