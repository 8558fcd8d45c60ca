package org.luoshi.platform.backup.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.Home;
import org.luoshi.platform.backup.request.Requests;
import org.luoshi.platform.backup.request.Requests.Answer;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeTransactions;

class BackupsTest {
    @TempDir
    private Path folder;

    private final FixedClock clock = FixedClock.at("2026-07-17T02:00");
    private final FakeAudit audit = new FakeAudit();
    private Home home;
    private OwnDatabase database;
    private Backups backups;

    @BeforeEach
    void open() throws Exception {
        home = Home.used(folder.resolve("home"));
        database = home.database();
        backups = backups();
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private Backups backups() throws Exception {
        return new Backups(home.place(), "1.2.3", database, new FakeTransactions(), audit, clock, settings());
    }

    private BackupResource.BackupList list(Backups of) {
        return new BackupResource(of, new BackupRuns(of, clock)).backups();
    }

    @Test
    void makesProvesListsAndRecordsABackup() {
        backups.daily();

        BackupResource.BackupList list = list(backups);
        assertThat(list.backups()).hasSize(1);
        assertThat(list.backups().get(0).verified()).isTrue();
        assertThat(list.backups().get(0).rows()).isEqualTo(5);
        assertThat(list.backups().get(0).attachments()).isEqualTo(1);
        assertThat(list.pointOfRestore()).isEqualTo(clock.instant());
        assertThat(list.failure()).isNull();
        assertThat(audit.actions()).containsExactly("backups.made");
        assertThat(backups.well()).isTrue();
        assertThat(backups.sentence().in(Locale.ENGLISH)).contains("2026-07-17 02:00:00", "verified by a restore");
    }

    @Test
    void onlyAProvedAndRecentPointOfRestoreIsASafeguardThatHolds() {
        BackupSafeguards source = new BackupSafeguards(backups);
        assertThat(held(source)).as("no backup yet").containsExactly(false, true, false);

        backups.daily();
        assertThat(held(source)).containsExactly(true, true, false);
        clock.advance(Duration.ofDays(3));
        assertThat(held(source)).containsExactly(false, true, false);
    }

    private static List<Boolean> held(BackupSafeguards source) {
        assertThat(source.safeguards())
                .extracting(Safeguard::key)
                .containsExactly("backup.point", "backup.daily", "backup.place");
        return source.safeguards().stream().map(Safeguard::holds).toList();
    }

    @Test
    void keepsTheNewestOnly() {
        for (int day = 0; day < 4; day++) {
            backups.daily();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(list(backups).backups())
                .extracting(BackupResource.BackupJson::name)
                .containsExactly("luoshi-20260720-020000.backup", "luoshi-20260719-020000.backup");
        assertThat(home.path("data/backup/luoshi-20260717-020000.backup")).doesNotExist();
    }

    @Test
    void aFailureIsRecordedAndStaysVisibleOverARestart() throws Exception {
        backups.daily();
        home.write("data/migrations/kernel/V1__kernel.sql", "something else");
        clock.advance(Duration.ofDays(1));
        backups.daily();

        Backups restarted = backups();
        assertThat(restarted.well()).isFalse();
        assertThat(restarted.sentence().in(Locale.ENGLISH))
                .contains("failed on 2026-07-18 02:00:00", "up to 2026-07-17 02:00:00");
        assertThat(list(restarted).failure().in(Locale.SIMPLIFIED_CHINESE)).contains("V1__kernel.sql");
        assertThat(audit.actions()).containsExactly("backups.made", "backups.failed");
    }

    @Test
    void anOldPointOfRestoreIsNotWell() throws Exception {
        assertThat(backups.well()).isTrue();
        backups.daily();
        clock.advance(Duration.ofDays(3));

        assertThat(backups.well()).isFalse();
    }

    @Test
    void doesNotBackUpAFunctionThatIsBeingChanged() throws Exception {
        home.write("data/modules/journal.json", "{}");
        backups.stop();

        assertThatThrownBy(() -> backups.make(backups.shelf(), false, Backups.DAILY))
                .isInstanceOf(BackupRefused.class);
        assertThat(audit.actions()).containsExactly("backups.failed");
    }

    @Test
    void answersTheOperatorsRequestWithASentence() throws Exception {
        Requests requests = new Requests(home.place());
        RequestWatch watch = new RequestWatch(backups);
        try {
            String id = requests.put(folder.resolve("elsewhere").toString(), true, "en");
            Optional<Answer> answer =
                    await().atMost(Duration.ofMinutes(1)).until(() -> requests.answer(id), Optional::isPresent);

            assertThat(answer.get().done()).as(answer.get().text()).isTrue();
            assertThat(answer.get().text()).contains("elsewhere", "Verified by a restore");
            try (var files = Files.list(folder.resolve("elsewhere"))) {
                assertThat(files).hasSize(2);
            }
        } finally {
            watch.stop();
        }
    }

    private static BackupSettings settings() {
        return new BackupSettings() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return BackupSettings.class;
            }

            @Override
            public String daily() {
                return "02:00";
            }

            @Override
            public String folder() {
                return "";
            }

            @Override
            public int keep() {
                return 2;
            }

            @Override
            public boolean verify() {
                return true;
            }
        };
    }
}
