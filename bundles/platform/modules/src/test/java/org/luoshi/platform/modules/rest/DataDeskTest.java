package org.luoshi.platform.modules.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.data.Functions.State;
import org.luoshi.platform.modules.data.Register;
import org.luoshi.platform.modules.data.destruction.Destruction;
import org.luoshi.platform.modules.data.destruction.DestructionStore;
import org.luoshi.platform.modules.data.destruction.Destructions;
import org.luoshi.platform.modules.rest.ModuleDataResource.Wish;
import org.luoshi.platform.modules.rest.ModuleDataResource.Word;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

class DataDeskTest {
    private static final Viewer WANG = FakeViewer.named(1, "王管理");
    private static final Viewer LI = FakeViewer.named(2, "李管理");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Register register;
    private ModuleDataResource resource;

    @BeforeEach
    void installAndFill() throws Exception {
        database = TestDatabase.h2();
        DestructionStore store = new DestructionStore(database.open(Destruction.class));
        register = new Register(database, folder);
        register.install();
        register.fill();
        FakeDirectory directory = new FakeDirectory()
                .person(1, "王管理", 1, ModulesPermissions.MANAGE)
                .person(2, "李管理", 1, ModulesPermissions.MANAGE);
        Destructions destructions = new Destructions(
                Duration.ofDays(7),
                register.province().modules(),
                register.data(),
                store,
                directory,
                new FakeAudit(),
                CLOCK);
        resource = new ModuleDataResource(new DataDesk(register.data(), destructions, store));
    }

    @AfterEach
    void stop() throws Exception {
        register.close();
        database.close();
    }

    @Test
    void showsWhatFunctionsKeepAndWhoWantsItDestroyed() throws Exception {
        assertThat(resource.data(WANG)).singleElement().satisfies(held -> {
            assertThat(held.state()).isEqualTo(State.RUNNING);
            assertThat(held.rows()).isEqualTo(3);
            assertThat(held.attachments()).isEqualTo(1);
        });
        assertThat(resource.frozen(WANG)).isEmpty();
        register.remove();

        assertThat(resource.ask("visitors", new Wish("保管期满"), WANG)
                        .destruction()
                        .own())
                .isTrue();

        HoldingJson frozen = resource.frozen(LI).get(0);
        assertThat(frozen.destruction().own()).isFalse();
        assertThat(frozen.destruction().until()).isEqualTo(CLOCK.instant().plus(Duration.ofDays(7)));
        assertThat(resource.confirm("visitors", new Word(false, "还要用"), LI)).isNull();
        assertThat(resource.holding("visitors", LI).destruction()).isNull();
        resource.ask("visitors", new Wish("保管期满"), WANG);
        resource.withdraw("visitors", WANG);
        assertThat(resource.holding("visitors", LI).destruction()).isNull();
    }

    @Test
    void keepsTheCertificateByteForByte() throws Exception {
        register.remove();
        resource.ask("visitors", new Wish("保管期满"), WANG);

        CertificateJson certificate = resource.confirm("visitors", new Word(true, ""), LI);

        assertThat(resource.certificates()).containsExactly(certificate);
        assertThat(resource.certificate(certificate.id()).rows()).isEqualTo(3);
        assertThat(resource.file(certificate.id()).name()).contains("visitors");
        assertThat(new String(resource.file(certificate.id()).content(), StandardCharsets.UTF_8))
                .contains("保管期满", "李管理");
        assertThatThrownBy(() -> resource.certificate(99)).isInstanceOf(NotFound.class);
    }
}
