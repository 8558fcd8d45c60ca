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
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.backup.Home;

class UpgradeProgramTest {
    private static final String API = "system/org/luoshi/org.luoshi.platform.api/";
    private static final String OWN = "etc/org.luoshi.platform.rest.cfg";

    @TempDir
    private Path folder;

    private Home old;
    private Home fresh;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void makeInstallations() throws Exception {
        old = Home.used(folder.resolve("old"));
        fresh = Home.unpacked(folder.resolve("fresh"));
        old.write(API + "0.9.0/a.jar", "");
        fresh.write(API + "1.0.0/a.jar", "");
    }

    @Test
    void takesOverDataKeysAndSettingsAndLeavesTheOldInstallationAsItWas() throws Exception {
        old.write("data/cache/bundle1/x", "stale");
        old.write("plugins/visitors-1.0.luoshi", "plugin");
        TreeMap<String, String> rows = old.rows();
        List<String> before = names(old);

        assertThat(upgrade()).as(said()).isZero();

        assertThat(fresh.rows()).isEqualTo(rows);
        assertThat(fresh.path(Home.attachment())).hasSameBinaryContentAs(old.path(Home.attachment()));
        assertThat(fresh.read("etc/audit/seal.private.pem")).isEqualTo("private");
        assertThat(fresh.read("plugins/visitors-1.0.luoshi")).isEqualTo("plugin");
        assertThat(fresh.path("data/cache")).doesNotExist();
        assertThat(fresh.path("data/upgrading")).doesNotExist();
        assertThat(names(old)).isEqualTo(before);
        assertThat(said()).contains("start " + old.path("") + " again");
    }

    @Test
    void keepsWhatTheOfficeHasSetAndTellsWhatTheVersionBringsOtherwise() throws Exception {
        old.write(OWN, "account.rate = 400\n");
        fresh.write(OWN, "# account.rate = 200\n");
        old.write("etc/system.properties", "a = 1\n");
        fresh.write("etc/system.properties", "a = 2\n");

        assertThat(upgrade()).as(said()).isZero();

        assertThat(fresh.read(OWN)).isEqualTo("account.rate = 400\n");
        assertThat(fresh.read(OWN + ".shipped")).isEqualTo("# account.rate = 200\n");
        assertThat(fresh.read("etc/profile.cfg")).contains("visitors");
        assertThat(fresh.read("etc/mail.cfg")).contains("geheim");
        assertThat(fresh.read("etc/system.properties")).isEqualTo("a = 2\n");
        assertThat(said()).contains(".shipped: " + OWN, "changed: etc/system.properties");
    }

    @Test
    void refusesWhatIsNoUpgradeAndLeavesNothing() throws Exception {
        List<String> before = names(fresh);
        FileChannel running = FileChannel.open(old.path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (running) {
            running.lock();
            assertRefused("is running");
        }
        old.write(API + "1.1.0/a.jar", "");
        assertRefused("is of version 1.1.0; this is version 1.0.0");
        Files.delete(old.path(API + "1.1.0/a.jar"));
        Files.delete(old.path(API + "1.1.0"));
        assertThat(UpgradeProgram.run(
                        print(),
                        Locale.ENGLISH,
                        fresh.path("").toString(),
                        fresh.path("").toString()))
                .isEqualTo(Program.REFUSED);
        assertThat(UpgradeProgram.run(print(), Locale.ENGLISH, fresh.path("").toString()))
                .isEqualTo(Program.USAGE);
        Files.delete(fresh.path("lock"));
        assertThat(names(fresh)).isEqualTo(before);

        assertThat(upgrade()).as(said()).isZero();
        assertRefused("has data already");
    }

    private void assertRefused(String words) {
        assertThat(upgrade()).isEqualTo(Program.REFUSED);
        assertThat(said()).contains(words);
    }

    private int upgrade() {
        return UpgradeProgram.run(
                print(), Locale.ENGLISH, fresh.path("").toString(), old.path("").toString());
    }

    private PrintStream print() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(Home home) throws IOException {
        try (Stream<Path> files = Files.walk(home.path(""))) {
            return files.map(Path::toString)
                    .filter(name -> !name.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }
}
