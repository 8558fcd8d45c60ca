package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.deploy.Hanging;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

class HangingPluginTest {
    private static final String LET_GO = "luoshi.test.let-go";

    @TempDir
    private Path folder;

    private Province province;

    @BeforeEach
    void startProvince() throws Exception {
        System.clearProperty(LET_GO);
        province = new Province(folder);
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        province.tables().notes().clear();
    }

    @AfterEach
    void stopProvince() throws Exception {
        System.setProperty(LET_GO, "yes");
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("luoshi-bundle-")));
        province.stop();
        System.clearProperty(LET_GO);
    }

    @Test
    void interruptsAVersionThatHangsWhileItStartsAndTakesTheUpdateBack() throws Exception {
        ChangeFailed failed = bring(province.acting("1.1.0", Hanging.AtStart.class));

        assertThat(failed.restartNeeded()).isFalse();
        assertThat(failed.explanation().in(Locale.ENGLISH))
                .contains("org.example.visitors did not start or stop within 2 s and was interrupted");
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(province.tables().notes()).endsWith("save 1.0.0", "restore visitors");
        assertThat(province.traffic().held("visitors")).isFalse();
        assertThat(province.givenUp()).isEmpty();
    }

    @Test
    void replacesAVersionWhoseStopHangsButYields() throws Exception {
        province.modules().bring(province.acting("1.1.0", Hanging.AtStop.class), Origin.UPLOAD, "王管理");

        province.modules().bring(province.visitors("1.2.0"), Origin.UPLOAD, "王管理");

        assertThat(province.version()).isEqualTo("1.2.0");
    }

    @Test
    void givesUpAVersionThatDoesNotYieldUntilTheNextStart() throws Exception {
        ChangeFailed failed = bring(province.acting("1.1.0", Hanging.ForEver.class));

        assertThat(failed.restartNeeded()).isTrue();
        assertThat(failed.explanation().in(Locale.SIMPLIFIED_CHINESE)).contains("重新启动平台", "不响应中断");
        assertThat(province.givenUp()).containsKey("visitors");
        assertThat(province.traffic().held("visitors"))
                .as("nobody writes what could not be kept")
                .isTrue();
        assertThat(province.tables().notes()).endsWith("save 1.0.0");
        Path next = province.visitors("1.2.0");
        assertThat(catchThrowableOfType(
                                RuleViolation.class, () -> province.modules().bring(next, Origin.UPLOAD, "王管理"))
                        .code())
                .isEqualTo("platform.module-waits-for-restart");
    }

    @Test
    void changesOtherFunctionsWhileOneHangs() throws Exception {
        bring(province.acting("1.1.0", Hanging.ForEver.class));

        province.modules().bring(province.other("rooms", "1.0.0"), Origin.UPLOAD, "王管理");
        province.modules().bring(province.other("rooms", "1.1.0"), Origin.UPLOAD, "王管理");
        assertThat(province.deployment().bundles("rooms"))
                .singleElement()
                .extracting(bundle -> bundle.getVersion() + " " + bundle.getState())
                .isEqualTo("1.1.0 " + Bundle.ACTIVE);
        province.modules().carryOut(Action.DISABLE, "rooms", "王管理");
        province.modules().carryOut(Action.REMOVE, "rooms", "王管理");

        assertThat(province.deployment().bundles("rooms")).isEmpty();
        assertThat(province.givenUp()).containsOnlyKeys("visitors");
    }

    @Test
    void isBackAtTheOldVersionWithItsTablesAfterTheNextStart() throws Exception {
        bring(province.acting("1.1.0", Hanging.ForEver.class));
        province.modules().bring(province.other("rooms", "1.0.0"), Origin.UPLOAD, "王管理");

        province.kill();

        assertThat(province.bundle().getState())
                .as("the framework starts nothing by itself")
                .isNotEqualTo(Bundle.ACTIVE);
        assertThat(province.modules().recover()).map(Journal::function).contains("visitors");
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(province.tables().notes()).endsWith("restore visitors");
        assertThat(province.tables().version("visitors")).isEqualTo("1.0.0");
        assertThat(province.modules().recover()).isEmpty();
        assertThat(province.modules().installed())
                .extracting(Installed::id, Installed::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rooms", "1.0.0"),
                        org.assertj.core.groups.Tuple.tuple("visitors", "1.0.0"));
    }

    @Test
    void keepsAFunctionRunningAtTheNextStartThatCouldNotBeRemovedBecauseItsStopHangs() throws Exception {
        province.modules().bring(province.acting("1.1.0", Hanging.ForEverAtStop.class), Origin.UPLOAD, "王管理");

        ChangeFailed failed = catchThrowableOfType(
                ChangeFailed.class, () -> province.modules().carryOut(Action.REMOVE, "visitors", "王管理"));
        assertThat(failed.restartNeeded()).isTrue();
        province.kill();
        province.modules().recover();

        assertThat(province.version()).isEqualTo("1.1.0");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
    }

    private ChangeFailed bring(Path file) {
        return catchThrowableOfType(ChangeFailed.class, () -> province.modules().bring(file, Origin.UPLOAD, "王管理"));
    }
}
