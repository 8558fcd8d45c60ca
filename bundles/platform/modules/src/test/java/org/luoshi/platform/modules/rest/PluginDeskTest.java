package org.luoshi.platform.modules.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.ChangeRecords;
import org.luoshi.platform.modules.Province;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.luoshi.testkit.fakes.FakeViewer;

class PluginDeskTest {
    private static final Viewer OPERATOR = FakeViewer.named(1, "王管理");

    @TempDir
    private Path folder;

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAudit audit = new FakeAudit();
    private Province province;
    private PluginDesk desk;

    @BeforeEach
    void startProvince() throws Exception {
        province = new Province(folder);
        desk = new PluginDesk(folder.resolve("waiting"), province.modules(), new ChangeRecords(transactions, audit));
    }

    @AfterEach
    void stopProvince() throws Exception {
        province.stop();
    }

    @Test
    void saysWhatAFileWouldDoBeforeItDoesIt() throws Exception {
        StagedJson staged = desk.stage(Files.readAllBytes(province.visitors("1.0.0")), OPERATOR);

        assertThat(staged.plan().title()).isEqualTo("来访登记");
        assertThat(staged.plan().signer()).isEqualTo("example-provider");
        assertThat(province.modules().installed()).isEmpty();

        OutcomeJson outcome = desk.bring(staged.file(), OPERATOR);

        assertThat(outcome.plan().to()).isEqualTo("1.0.0");
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(audit.actions()).containsExactly("modules.change-begun", "modules.changed");
        assertNothingWaits();
    }

    @Test
    void keepsNothingOfAFileThatItRefuses() throws Exception {
        assertThatThrownBy(() -> desk.stage("no plugin".getBytes(StandardCharsets.UTF_8), OPERATOR))
                .isInstanceOf(InvalidInput.class);

        assertNothingWaits();
    }

    @Test
    void installsAFileOnlyOnce() throws Exception {
        StagedJson staged = desk.stage(Files.readAllBytes(province.visitors("1.0.0")), OPERATOR);
        desk.bring(staged.file(), OPERATOR);

        assertThatThrownBy(() -> desk.bring(staged.file(), OPERATOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.bring("../../etc/passwd", OPERATOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhyAChangeWasUndoneAndKeepsThatOnRecord() throws Exception {
        StagedJson staged = desk.stage(Files.readAllBytes(province.broken("1.0.0")), OPERATOR);

        assertThatThrownBy(() -> desk.bring(staged.file(), OPERATOR))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("the register of visitors is missing");

        assertThat(audit.actions()).containsExactly("modules.change-begun", "modules.change-undone");
    }

    @Test
    void takesAFunctionOutAfterShowingThePlan() throws Exception {
        desk.bring(
                desk.stage(Files.readAllBytes(province.visitors("1.0.0")), OPERATOR)
                        .file(),
                OPERATOR);

        assertThat(desk.plan("visitors", Action.REMOVE, OPERATOR).removed())
                .isEqualTo(List.of("org.example.visitors 1.0.0"));
        desk.carryOut("visitors", Action.REMOVE, OPERATOR);

        assertThat(province.modules().installed()).isEmpty();
        assertThatThrownBy(() -> desk.carryOut("visitors", Action.INSTALL, OPERATOR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.plan("visitors", null, OPERATOR)).isInstanceOf(InvalidInput.class);
    }

    private void assertNothingWaits() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("waiting"))) {
            assertThat(files).isEmpty();
        }
    }
}
