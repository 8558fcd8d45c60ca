package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.Situation.Drift;
import org.luoshi.platform.modules.Situation.Kind;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeTransactions;
import org.osgi.framework.Bundle;

class UpkeepTest {
    @TempDir
    private Path folder;

    private final FakeAudit audit = new FakeAudit();
    private final ChangeRecords records = new ChangeRecords(new FakeTransactions(), audit);
    private Province province;
    private Upkeep upkeep;

    @BeforeEach
    void startProvince() throws Exception {
        province = new Province(folder);
        upkeep = new Upkeep(province.modules());
    }

    @AfterEach
    void stopProvince() throws Exception {
        province.stop();
    }

    @Test
    void bringsWhatTheProfileNamesAtTheFirstStart() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors, disclosure");

        upkeep.atStart();

        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(province.modules().installed()).extracting(Installed::origin).containsExactly(Origin.CATALOGUE);
        assertThat(upkeep.situation().drift())
                .extracting(Drift::function, Drift::kind)
                .containsExactly(tuple("disclosure", Kind.MISSING));
    }

    @Test
    void leavesWhatTheProfileDoesNotNameForTheOperatorToInstall() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("");

        upkeep.atStart();
        upkeep.look(records);

        assertThat(province.modules().installed()).isEmpty();
        assertThat(province.modules().offers()).containsOnlyKeys("visitors");
        province.modules().carryOut(Action.INSTALL, "visitors", "王管理");
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(upkeep.situation().drift())
                .extracting(Drift::function, Drift::kind)
                .containsExactly(tuple("visitors", Kind.EXTRA));
    }

    @Test
    void followsAChangeOfTheProfileWhileThePlatformRuns() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("");
        upkeep.atStart();

        province.wants("visitors");
        upkeep.look(records);
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(upkeep.situation().drift()).isEmpty();

        province.wants("");
        upkeep.look(records);
        assertThat(province.bundle().getState()).isEqualTo(Bundle.RESOLVED);

        province.wants("visitors");
        upkeep.look(records);
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(audit.actions()).hasSize(6).startsWith("modules.change-begun", "modules.changed");
    }

    @Test
    void showsWhatAnOperatorStoppedAndDoesNotTurnItBack() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors");
        upkeep.atStart();
        province.modules().carryOut(Action.DISABLE, "visitors", "王管理");

        upkeep.look(records);

        assertThat(province.bundle().getState()).isEqualTo(Bundle.RESOLVED);
        Drift drift = upkeep.situation().drift().get(0);
        assertThat(drift.kind()).isEqualTo(Kind.MISSING);
        assertThat(drift.reason().in(Locale.ENGLISH)).isEqualTo("An administrator stopped it.");
    }

    @Test
    void replacesAFunctionOfTheDistributionAfterItsUpgrade() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors");
        upkeep.atStart();

        province.ship(province.unsigned("1.1.0"));
        province.restart();
        upkeep = new Upkeep(province.modules());
        upkeep.atStart();
        upkeep.look(records);

        assertThat(province.version()).isEqualTo("1.1.0");
        assertThat(province.tables().notes()).endsWith("save 1.0.0", "discard visitors");
    }

    @Test
    void triesAFailedUpgradeOnceAndSaysWhyTheOldVersionRuns() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors");
        upkeep.atStart();
        province.ship(province.broken("1.1.0"));

        upkeep.look(records);
        upkeep.look(records);

        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(audit.actions()).containsExactly("modules.change-begun", "modules.change-undone");
        assertThat(upkeep.situation().drift())
                .extracting(Drift::function, Drift::kind)
                .containsExactly(tuple("visitors", Kind.OUTDATED));
    }

    @Test
    void installsADroppedFileByItselfOnlyWhereTheProfileNamesItsFunction() throws Exception {
        province.wants("");
        upkeep.atStart();
        province.drop(province.visitors("1.0.0"));
        upkeep.look(records);
        assertThat(province.modules().installed()).isEmpty();

        province.wants("visitors");
        upkeep.look(records);
        assertThat(province.version()).isEqualTo("1.0.0");
        province.drop(province.visitors("1.1.0"));
        upkeep.look(records);

        assertThat(province.version()).isEqualTo("1.1.0");
        assertThat(province.modules().installed()).extracting(Installed::origin).containsExactly(Origin.FOLDER);
    }

    @Test
    void asksForTheSignatureOfADroppedFile() throws Exception {
        province.drop(province.unsigned("1.0.0"));
        province.wants("visitors");

        upkeep.atStart();
        upkeep.look(records);

        assertThat(province.modules().installed()).isEmpty();
        assertThat(upkeep.situation().drift().get(0).reason().in(Locale.SIMPLIFIED_CHINESE))
                .contains("没有签名");
    }

    @Test
    void startsNothingInSafeModeAndLetsABadFunctionBeTakenOut() throws Exception {
        province.ship(province.unsigned("1.0.0"));
        province.wants("visitors");
        upkeep.atStart();

        province.restartInSafeMode();
        upkeep = new Upkeep(province.modules());
        upkeep.atStart();
        upkeep.look(records);

        assertThat(province.bundle().getState()).isNotEqualTo(Bundle.ACTIVE);
        assertThatThrownBy(() -> province.modules().carryOut(Action.ENABLE, "visitors", "王管理"))
                .isInstanceOf(RuleViolation.class);
        province.modules().carryOut(Action.REMOVE, "visitors", "王管理");
        assertThat(province.modules().installed()).isEmpty();
        assertThat(upkeep.situation().safeMode()).isTrue();
    }
}
