package org.luoshi.platform.backup.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.backup.Home;

class ProgramsTest {
    private static final String PROFILE = "etc/profile.cfg";

    @TempDir
    private Path folder;

    private Home used;
    private Home fresh;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void makeInstallations() throws Exception {
        used = Home.used(folder.resolve("used"));
        fresh = Home.unpacked(folder.resolve("fresh"));
    }

    @Test
    void bringsEverythingBackIntoAFreshInstallation() throws Exception {
        Path keys = folder.resolve("keys");
        assertThat(backup("--keys", keys.toString())).isZero();
        Path backup = backup();
        TreeMap<String, String> before = used.rows();

        assertThat(restore(backup, "--keys", keys.toString(), "--replace-settings"))
                .as(said())
                .isZero();

        assertThat(fresh.rows()).isEqualTo(before).containsEntry("kernel", "{attachment.id=3, note_seq=41}");
        assertThat(said()).contains("Restored as of 2", "Attachments: 1");
        assertThat(Files.readAllBytes(fresh.path(Home.attachment())))
                .isEqualTo(Files.readAllBytes(used.path(Home.attachment())));
        assertThat(fresh.read("data/audit-seals/seals-2026-07.txt")).isEqualTo("seal\n");
        assertThat(fresh.path("data/modules/installed/visitors.json")).exists();
        assertThat(fresh.path("data/migrations/kernel/V1__kernel.sql")).exists();
        assertThat(fresh.read(PROFILE)).contains("visitors");
        assertThat(fresh.read("etc/mail.cfg")).isEqualTo("host = mail\n# password =\n");
        assertThat(fresh.read("etc/audit/seal.private.pem")).isEqualTo("private");
        assertThat(fresh.path("data/restoring")).doesNotExist();
    }

    @Test
    void theBackupHoldsNoKeyAndNothingThatCanBeRead() throws Exception {
        String content = new String(Files.readAllBytes(backup()), StandardCharsets.ISO_8859_1);

        assertThat(content).startsWith("LUOSHI-BACKUP-1\n").doesNotContain("private", "manifest", "geheim", "kernel");
    }

    @Test
    void provesABackupByARestoreAndLeavesNothingOfTheProof() throws Exception {
        assertThat(backup("--verify", "--to", folder.resolve("elsewhere").toString()))
                .isZero();

        assertThat(said()).contains("Verified by a restore");
        assertThat(used.path("data/backup-proof")).doesNotExist();
        assertThat(names(folder.resolve("elsewhere"))).hasSize(2);
    }

    @Test
    void leavesNewerSettingsAsTheyAreUnlessToldOtherwise() throws Exception {
        Path backup = backup();
        fresh.write(PROFILE, "functions = disclosure\n");

        assertThat(restore(backup)).as(said()).isZero();

        assertThat(fresh.read(PROFILE)).contains("disclosure");
        assertThat(said()).contains("left as it is: " + PROFILE);
    }

    @Test
    void refusesAnInstallationThatHasDataOrRuns() throws Exception {
        Path backup = backup();
        fresh.write("data/attachments/supervision/ab/abc", "x");
        assertThat(restore(backup)).isEqualTo(Program.REFUSED);
        assertThat(said()).contains("has data already");
        Files.delete(fresh.path("data/attachments/supervision/ab/abc"));

        FileChannel other = lock(fresh);
        try (other) {
            assertThat(restore(backup)).isEqualTo(Program.REFUSED);
            assertThat(said()).contains("is running");
        }
        assertThat(RestoreProgram.run(print(), Locale.ENGLISH, used.path("").toString()))
                .isEqualTo(Program.USAGE);
    }

    private static FileChannel lock(Home home) throws IOException {
        FileChannel channel = FileChannel.open(home.path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheFileAndLeavesNothing() throws Exception {
        Path backup = backup();
        List<String> before = names(fresh.path(""));
        byte[] content = Files.readAllBytes(backup);

        assertRefused(write("cut", Arrays.copyOf(content, content.length - 3)), "altered or cut off");
        content[content.length / 2] ^= 1;
        assertRefused(write("changed", content), "altered or cut off");
        assertRefused(write("other", "hello".getBytes(StandardCharsets.UTF_8)), "is no backup");
        assertRefused(folder.resolve("missing"), "There is no file");
        Files.delete(used.path("etc/backup/key"));
        assertThat(backup()).isNotEqualTo(backup);
        assertRefused(backup, "written with another key");
        assertThat(names(fresh.path(""))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void refusesToMixKeys() throws Exception {
        Path backup = backup();
        fresh.write("etc/audit/seal.pem", "another");

        assertThat(restore(backup)).isEqualTo(Program.REFUSED);
        assertThat(said()).contains("has another key already");
    }

    @Test
    void tellsOfAttachmentsThatAreMissing() throws Exception {
        Files.delete(used.path(Home.attachment()));

        assertThat(backup("--to", folder.resolve("b").toString())).isZero();

        assertThat(said()).contains("missing or altered: " + Home.attachment());
    }

    @Test
    void doesNotTakeATableThatChangedOnTheWay() throws Exception {
        used.write("data/migrations/kernel/V1__kernel.sql", "create table note (id bigint primary key)");

        assertThat(backup("--to", folder.resolve("b").toString())).isEqualTo(Program.REFUSED);

        assertThat(said()).contains("V1__kernel.sql");
        assertThat(names(folder.resolve("b"))).isEmpty();
    }

    private void assertRefused(Path backup, String why) throws Exception {
        assertThat(restore(backup)).isEqualTo(Program.REFUSED);
        assertThat(said()).contains(why);
        assertThat(said().strip().lines()).hasSize(1);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path backup() throws Exception {
        List<String> before = names(used.path("data/backup"));
        assertThat(backup(new String[0])).as(said()).isZero();
        return names(used.path("data/backup")).stream()
                .filter(name -> name.endsWith(".backup") && !before.contains(name))
                .map(used.path("data/backup")::resolve)
                .findFirst()
                .orElseThrow();
    }

    private int backup(String... options) {
        return BackupProgram.run(
                print(), Locale.ENGLISH, with(new String[] {used.path("").toString()}, options));
    }

    private int restore(Path backup, String... options) {
        String[] first = {
            used.path("").toString(),
            backup.toString(),
            "--into",
            fresh.path("").toString()
        };
        return RestoreProgram.run(print(), Locale.ENGLISH, with(first, options));
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private PrintStream print() {
        out.reset();
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("lock"))
                    .toList();
        }
    }
}
