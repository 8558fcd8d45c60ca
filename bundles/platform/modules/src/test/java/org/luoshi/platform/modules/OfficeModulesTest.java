package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

class OfficeModulesTest {
    @TempDir
    private Path folder;

    private Province province;

    @BeforeEach
    void startProvince() throws Exception {
        province = new Province(folder);
    }

    @AfterEach
    void stopProvince() throws Exception {
        province.stop();
    }

    @Test
    void installsAFunctionAndRemembersWhoDidIt() throws Exception {
        Outcome outcome = province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        assertThat(outcome.plan().action()).isEqualTo(Action.INSTALL);
        assertThat(outcome.differences()).isEmpty();
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.modules().installed()).singleElement().satisfies(one -> {
            assertThat(one.installedBy()).isEqualTo("王管理");
            assertThat(one.signer()).isEqualTo("example-provider");
            assertThat(one.enabled()).isTrue();
        });
    }

    @Test
    void foreseesWhatAnUpdateDoes() throws Exception {
        province.modules().bring(province.visitors("1.0.0", "V1__visits.sql"), Origin.UPLOAD, "王管理");
        province.facts().applied("visitors", "1");

        FlightPlan plan = province.modules()
                .plan(province.visitors("1.1.0", "V1__visits.sql", "V10__badges.sql", "V2__hosts.sql"), Origin.UPLOAD);

        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        assertThat(plan.from()).isEqualTo("1.0.0");
        assertThat(plan.to()).isEqualTo("1.1.0");
        assertThat(plan.changed()).containsExactly("org.example.visitors 1.1.0");
        assertThat(plan.added()).isEmpty();
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.refreshed()).containsExactly("org.example.visitors 1.0.0");
        assertThat(plan.blinking()).isEmpty();
        assertThat(plan.schemaSteps()).containsExactly("V2__hosts.sql", "V10__badges.sql");
        assertThat(province.version()).isEqualTo("1.0.0");
    }

    @Test
    void findsTheOldVersionCollectedAfterAnUpdate() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        Outcome outcome = province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理");

        assertThat(outcome.leaks()).isEmpty();
        assertThat(province.version()).isEqualTo("1.1.0");
    }

    @Test
    void takesBackAnUpdateThatDoesNotStart() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        assertThatThrownBy(() -> province.modules().bring(province.broken("1.1.0"), Origin.UPLOAD, "王管理"))
                .isInstanceOfSatisfying(
                        ChangeFailed.class, e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("已恢复原状", "the register of visitors is missing"));

        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(province.modules().installed())
                .extracting(Installed::version)
                .containsExactly("1.0.0");
    }

    @Test
    void letsNobodyInAndKeepsTheTablesUntilTheNewVersionIsWell() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        province.traffic().notes().clear();
        province.whileChecking(() -> assertThat(province.traffic().notes()).containsExactly("hold visitors"));

        province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理");

        assertThat(province.traffic().notes()).containsExactly("hold visitors", "release visitors");
        assertThat(province.tables().notes()).endsWith("save 1.0.0", "discard visitors");
    }

    @Test
    void saysWhenRequestsWereCutOff() throws Exception {
        province.traffic().staysBusy();

        Outcome outcome = province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        assertThat(outcome.differences()).singleElement().satisfies(text -> assertThat(
                        text.in(Locale.SIMPLIFIED_CHINESE))
                .contains("请求"));
    }

    @Test
    void keepsAnUpdateThatWasDecidedBeforeThePowerCut() throws Exception {
        province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理");
        province.leaveJournalBehind(province.modules().installed().get(0));

        province.restart();

        assertThat(province.modules().recover()).isEmpty();
        assertThat(province.version()).isEqualTo("1.1.0");
        assertThat(province.tables().notes()).endsWith("discard visitors");
    }

    @Test
    void takesBackAnUpdateThatIsNotWell() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        province.says("1.1.0", FunctionHealth.State.FAILED, "数据表升级失败");

        assertThatThrownBy(() -> province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理"))
                .isInstanceOfSatisfying(
                        ChangeFailed.class, e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("数据表升级失败"));

        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.tables().notes()).endsWith("save 1.0.0", "restore visitors");
    }

    @Test
    void leavesNothingOfAnInstallationThatFailed() throws Exception {
        assertThatThrownBy(() -> province.modules().bring(province.broken("1.0.0"), Origin.UPLOAD, "王管理"))
                .isInstanceOf(ChangeFailed.class);

        assertThat(province.deployment().bundles("visitors")).isEmpty();
        assertThat(province.modules().installed()).isEmpty();
        assertThat(province.tables().notes()).containsExactly("save 1.0.0", "restore visitors");
    }

    @Test
    void givesBackTheTablesOfAFunctionThatCameBackAndIsNotWell() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        province.modules().carryOut(Action.REMOVE, "visitors", "王管理");
        province.says("1.1.0", FunctionHealth.State.FAILED, "数据表升级失败");

        assertThatThrownBy(() -> province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理"))
                .isInstanceOf(ChangeFailed.class);

        assertThat(province.tables().version("visitors")).isEqualTo("1.0.0");
        assertThat(province.deployment().bundles("visitors")).isEmpty();
    }

    @Test
    void stopsStartsAndTakesOutAFunction() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        province.modules().carryOut(Action.DISABLE, "visitors", "王管理");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.RESOLVED);
        province.modules().carryOut(Action.ENABLE, "visitors", "王管理");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        Outcome removed = province.modules().carryOut(Action.REMOVE, "visitors", "王管理");

        assertThat(removed.leaks()).isEmpty();
        assertThat(province.deployment().bundles("visitors")).isEmpty();
        assertThatThrownBy(() -> province.modules().carryOut(Action.REMOVE, "visitors", "王管理"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAnOlderVersionThanTheData() throws Exception {
        province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理");

        assertRefused("older", province.visitors("1.0.0"));
    }

    @Test
    void refusesABundleThatThePlatformOrAnotherFunctionBrings() throws Exception {
        province.install("org.example.visitors");

        assertRefused("foreign-bundle", province.visitors("1.0.0"));
    }

    @Test
    void asksForNoSignatureOfWhatComesWithTheDistribution() throws Exception {
        Path unsigned = province.unsigned("1.0.0");

        assertRefused("unsigned", unsigned);
        province.modules().bring(unsigned, Origin.CATALOGUE, "");

        assertThat(province.version()).isEqualTo("1.0.0");
    }

    @Test
    void letsOnlyOneOperatorActAtATime() throws Exception {
        Path file = province.visitors("1.0.0");
        province.whileChecking(
                () -> assertThatThrownBy(() -> province.elsewhere(file)).hasCauseInstanceOf(RuleViolation.class));

        province.modules().bring(file, Origin.UPLOAD, "王管理");

        assertThat(province.version()).isEqualTo("1.0.0");
    }

    @Test
    void undoesAtTheNextStartWhatAPowerCutInterrupted() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        Installed before = province.modules().installed().get(0);
        province.deployWithoutCommitting(province.visitors("1.1.0"), before);
        assertThat(province.version()).isEqualTo("1.1.0");

        province.restart();

        assertThat(province.modules().recover()).map(Journal::action).contains(Action.UPDATE);
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.modules().recover()).isEmpty();
    }

    @Test
    void installsAgainWhatTheFrameworkHasLost() throws Exception {
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");

        province.restartWithEmptyCache();
        assertThat(province.deployment().bundles("visitors")).isEmpty();
        province.modules().recover();

        assertThat(province.version()).isEqualTo("1.0.0");
    }

    private void assertRefused(String code, Path file) {
        assertThatThrownBy(() -> province.modules().bring(file, Origin.UPLOAD, "王管理"))
                .isInstanceOfSatisfying(
                        PluginRefused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
