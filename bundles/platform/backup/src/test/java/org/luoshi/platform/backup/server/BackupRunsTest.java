package org.luoshi.platform.backup.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.backup.Home;
import org.luoshi.platform.backup.server.BackupResource.BadJson;
import org.luoshi.platform.backup.server.BackupResource.RunJson;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class BackupRunsTest {
    @TempDir
    private Path folder;

    private final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    private final FakeAudit audit = new FakeAudit();
    private final FakeViewer viewer = FakeViewer.named(7, "孙立");
    private Home home;
    private OwnDatabase database;
    private String daily = "02:00";
    private BackupRuns runs;
    private BackupResource resource;

    @BeforeEach
    void open() throws Exception {
        home = Home.used(folder.resolve("home"));
        database = home.database();
        BackupSettings settings = (BackupSettings) Proxy.newProxyInstance(
                BackupSettings.class.getClassLoader(),
                new Class<?>[] {BackupSettings.class},
                (proxy, method, arguments) -> method.getName().equals("daily") ? daily : method.getDefaultValue());
        Backups backups = new Backups(home.place(), "1.2.3", database, new FakeTransactions(), audit, clock, settings);
        runs = new BackupRuns(backups, clock);
        resource = new BackupResource(backups, runs);
    }

    @AfterEach
    void close() throws Exception {
        runs.stop();
        database.close();
    }

    @Test
    void whoAsksForABackupGetsOneThatIsProvedAndTheLogSaysWhoAsked() {
        assertThat(resource.backups().run()).isNull();
        RunJson begun = resource.backUp(viewer);
        assertThat(begun.by()).isEqualTo("孙立");

        RunJson run = finished();
        assertThat(run.done()).as(run.outcome().in(Locale.ENGLISH)).isTrue();
        assertThat(run.outcome().in(Locale.ENGLISH)).contains("Verified by a restore");
        assertThat(resource.backups().backups()).singleElement().satisfies(one -> assertThat(one.verified())
                .isTrue());
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.event().action()).isEqualTo("backups.made");
            assertThat(entry.who().name()).isEqualTo("孙立");
        });
    }

    @Test
    void oneThatFailsSaysWhyAndAFileOfNoUseIsListedApart() throws Exception {
        home.write("data/migrations/kernel/V1__kernel.sql", "something else");
        home.write("data/backup/luoshi-20260716-020000.backup.bad", "useless");
        resource.backUp(viewer);

        RunJson run = finished();
        assertThat(run.done()).isFalse();
        assertThat(run.outcome().in(Locale.SIMPLIFIED_CHINESE)).contains("V1__kernel.sql");
        assertThat(resource.backups().backups()).isEmpty();
        assertThat(resource.backups().bad()).extracting(BadJson::name).contains("luoshi-20260716-020000.backup.bad");
    }

    @Test
    void tellsWhenTheNextOneComes() {
        assertThat(resource.backups().next()).isEqualTo(Instant.parse("2026-07-17T18:00:00Z"));
        daily = "22:30";
        assertThat(resource.backups().next()).isEqualTo(Instant.parse("2026-07-17T14:30:00Z"));
        daily = "";
        assertThat(resource.backups().next()).isNull();
        daily = "at night";
        assertThat(resource.backups().next()).isNull();
    }

    private RunJson finished() {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> resource.backups().run(), run -> run.finishedAt() != null);
    }
}
