package org.luoshi.platform.modules.data.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.data.Register;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.modules.data.destruction.Destruction.State;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

class DestructionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Viewer WANG = FakeViewer.named(1, "王管理");
    private static final Viewer LI = FakeViewer.named(2, "李管理");

    @TempDir
    private Path folder;

    private final FakeAudit audit = new FakeAudit();
    private final FakeDirectory directory = new FakeDirectory()
            .person(1, "王管理", 1, ModulesPermissions.MANAGE)
            .person(2, "李管理", 1, ModulesPermissions.MANAGE);
    private Register register;
    private DestructionStore store;

    private Register frozen(TestDatabase database) throws Exception {
        store = new DestructionStore(database.open(Destruction.class));
        register = new Register(database, folder);
        register.install();
        register.fill();
        register.remove();
        return register;
    }

    private Destructions at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
        return new Destructions(
                Duration.ofDays(7), register.province().modules(), register.data(), store, directory, audit, clock);
    }

    @OnEveryDatabase
    void destroysWhatTwoPeopleWantDestroyedAndKeepsACertificate(TestDatabase database) throws Exception {
        try (Register frozen = frozen(database)) {
            List<Entry> entries = frozen.entries();
            Destructions destructions = at(NOW);

            destructions.ask("visitors", "保管期满", WANG);
            long number = destructions.confirm("visitors", LI);

            DestructionCertificate certificate = store.certificate(number);
            CertificateContent content = CertificateContent.of(certificate.content());
            assertThat(content.tables()).singleElement().satisfies(table -> {
                assertThat(table.rows()).isEqualTo(3);
                assertThat(table.sha256()).isEqualTo(entries.get(0).sha256());
            });
            assertThat(content.attachments()).singleElement().satisfies(file -> assertThat(file.name())
                    .endsWith(file.sha256()));
            assertThat(content.askedBy() + content.confirmedBy() + content.reason())
                    .isEqualTo("王管理李管理保管期满");
            assertThat(certificate.destroyedAt()).isEqualTo(NOW);
            assertThat(frozen.data().frozen()).isEmpty();
            assertThat(folder.resolve("attachments/visitors")).doesNotExist();
            assertThat(audit.actions()).containsExactly("modules.destruction-asked", "modules.destruction-confirmed");
            assertThat(store.certificates()).hasSize(1);
        }
    }

    @OnEveryDatabase
    void needsASecondPerson(TestDatabase database) throws Exception {
        try (Register frozen = frozen(database)) {
            Destructions destructions = at(NOW);
            destructions.ask("visitors", "保管期满", WANG);

            assertRefused("modules.same-person", () -> destructions.confirm("visitors", WANG));
            assertRefused("modules.same-person", () -> destructions.refuse("visitors", "", WANG));
            assertRefused("modules.destruction-of-another", () -> destructions.withdraw("visitors", LI));
            assertRefused("modules.destruction-open", () -> destructions.ask("visitors", "再次", LI));
            directory.leaves(2);
            assertRefused("modules.no-second-person", () -> destructions.confirm("visitors", WANG));
            destructions.withdraw("visitors", WANG);
            assertRefused("modules.no-second-person", () -> destructions.ask("visitors", "保管期满", WANG));
            assertThat(frozen.data().holding("visitors").rows()).isEqualTo(3);
        }
    }

    @OnEveryDatabase
    void leavesTheDataWhenTheSecondPersonRefusesOrNobodyDecides(TestDatabase database) throws Exception {
        try (Register frozen = frozen(database)) {
            at(NOW).ask("visitors", "保管期满", WANG);
            at(NOW).refuse("visitors", "还要用", LI);
            assertRefused("modules.no-destruction", () -> at(NOW).confirm("visitors", LI));

            at(NOW).ask("visitors", "保管期满", WANG);
            Destructions later = at(NOW.plus(Duration.ofDays(8)));
            assertThat(later.open("visitors")).isEmpty();
            assertRefused("modules.no-destruction", () -> later.confirm("visitors", LI));
            later.ask("visitors", "保管期满", LI);

            assertThat(frozen.select("select state from modules.destruction order by id"))
                    .containsExactly("REFUSED", "EXPIRED", "ASKED");
            assertThat(frozen.data().holding("visitors").rows()).isEqualTo(3);
        }
    }

    @OnEveryDatabase
    void destroysNothingThatAFunctionUses(TestDatabase database) throws Exception {
        try (Register frozen = frozen(database)) {
            Destructions destructions = at(NOW);
            destructions.ask("visitors", "保管期满", WANG);
            frozen.install();

            assertRefused("modules.running", () -> destructions.confirm("visitors", LI));
            destructions.withdraw("visitors", WANG);
            assertRefused("modules.running", () -> destructions.ask("visitors", "保管期满", WANG));
            assertThatThrownBy(() -> destructions.ask("nobody", "保管期满", WANG)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> destructions.ask("visitors", " ", WANG)).isInstanceOf(InvalidInput.class);
        }
    }

    @OnEveryDatabase
    void finishesADestructionThatAPowerCutInterrupted(TestDatabase database) throws Exception {
        try (Register frozen = frozen(database)) {
            Destructions destructions = at(NOW);
            destructions.ask("visitors", "保管期满", WANG);
            store.write(() -> {
                Destruction wish = store.newest("visitors").orElseThrow();
                wish.decide(State.CONFIRMED, LI, "", NOW);
                store.add(new DestructionCertificate(wish, "{}", "0".repeat(64), NOW));
                return wish;
            });

            at(NOW.plusSeconds(60)).finish();

            assertThat(frozen.data().frozen()).isEmpty();
            assertThat(store.certificates().get(0).destroyedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(frozen.select("select state from modules.destruction")).containsExactly("DONE");
        }
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
