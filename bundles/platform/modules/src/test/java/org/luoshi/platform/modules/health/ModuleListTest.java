package org.luoshi.platform.modules.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.modules.health.ModuleStatus.Part;
import org.luoshi.platform.modules.health.ModuleStatus.PartState;
import org.luoshi.platform.persistence.UnitStatus.State;
import org.osgi.framework.Bundle;

class ModuleListTest {
    private static final String SUPERVISION = "org.luoshi.supervision";
    private static final String[] OFFICE = {"Luoshi-Module", "supervision"};

    private final FakeFramework framework = new FakeFramework();

    @Test
    void aModuleThatHasEverythingRuns() {
        framework.bundle(SUPERVISION, Bundle.ACTIVE, OFFICE).unit(SUPERVISION, State.OPEN, "");
        assertThat(modules())
                .singleElement()
                .returns("supervision", ModuleStatus::module)
                .returns("0.1.0", ModuleStatus::version)
                .returns("3", ModuleStatus::schemaVersion)
                .returns(ModuleState.RUNNING, ModuleStatus::state)
                .returns("", ModuleListTest::reason)
                .satisfies(module -> assertThat(module.title().in(Locale.CHINA)).isEqualTo("功能管理"));
    }

    @Test
    void saysWhyAModuleDoesNotRun() {
        assertThat(stateOf(Bundle.ACTIVE, State.FAILED, "V2: syntax error"))
                .isEqualTo("FAILED 数据表升级失败：V2: syntax error");
        assertThat(stateOf(Bundle.ACTIVE, State.MIGRATING, "")).isEqualTo("STARTING 正在升级数据表。");
        assertThat(stateOf(Bundle.ACTIVE, null, "")).isEqualTo("STARTING 正在等待数据库。");
        assertThat(stateOf(Bundle.STARTING, null, "")).isEqualTo("STARTING 正在启动。");
        assertThat(stateOf(Bundle.RESOLVED, null, "")).isEqualTo("STOPPED 已停用。");
        assertThat(stateOf(Bundle.INSTALLED, null, "")).startsWith("FAILED 缺少");
    }

    @Test
    void namesTheServiceAModuleWaitsFor() {
        framework
                .bundle(SUPERVISION, Bundle.ACTIVE, OFFICE)
                .unit(SUPERVISION, State.OPEN, "")
                .waits(SUPERVISION, "org.luoshi.platform.api.record.Documents", null);
        assertThat(modules())
                .singleElement()
                .returns(ModuleState.STARTING, ModuleStatus::state)
                .returns("正在等待所需的服务：Documents", ModuleListTest::reason);
    }

    @Test
    void isOnItsWayUntilOthersSeeWhatItsComponentsOffer() {
        framework
                .bundle(SUPERVISION, Bundle.ACTIVE, OFFICE)
                .unit(SUPERVISION, State.OPEN, "")
                .satisfied(SUPERVISION, "org.luoshi.supervision.rest.ItemsResource");
        assertThat(modules())
                .singleElement()
                .returns(ModuleState.STARTING, ModuleStatus::state)
                .returns("正在等待所需的服务：ItemsResource", ModuleListTest::reason);
    }

    @Test
    void namesThePartThatBroke() {
        framework
                .bundle(SUPERVISION, Bundle.ACTIVE, OFFICE)
                .unit(SUPERVISION, State.OPEN, "")
                .broken(SUPERVISION);
        assertThat(modules())
                .singleElement()
                .returns(ModuleState.FAILED, ModuleStatus::state)
                .satisfies(module -> assertThat(reason(module)).contains("org.luoshi.supervision.Part"));
    }

    @Test
    void aFunctionRunsOnlyWithAllItsBundles() {
        framework
                .bundle(SUPERVISION, Bundle.ACTIVE, OFFICE)
                .bundle("library.supervision", Bundle.RESOLVED)
                .bundle("library.visitors", Bundle.RESOLVED)
                .unit(SUPERVISION, State.OPEN, "");
        assertThat(modules())
                .singleElement()
                .returns(ModuleState.FAILED, ModuleStatus::state)
                .returns("它的组件包 library.supervision 没有运行。", ModuleListTest::reason)
                .satisfies(module -> assertThat(module.bundles())
                        .extracting(Part::state)
                        .containsExactly(PartState.ACTIVE, PartState.RESOLVED));
    }

    @Test
    void listsOfficeFunctionsByName() {
        framework
                .bundle("org.luoshi.platform.rest", Bundle.ACTIVE)
                .bundle("org.apache.felix.scr", Bundle.ACTIVE)
                .bundle("org.luoshi.b", Bundle.ACTIVE, "Luoshi-Module", "b")
                .bundle("cn.example.a", Bundle.ACTIVE, "Luoshi-Module", "a");
        assertThat(modules()).extracting(ModuleStatus::module).containsExactly("a", "b");
        assertThat(framework.list().all()).hasSize(3);
    }

    private List<ModuleStatus> modules() {
        ModuleList list = framework.list();
        list.bindUnits(framework);
        return list.modules();
    }

    private static String reason(ModuleStatus status) {
        return status.reason().in(Locale.CHINA);
    }

    private static String stateOf(int bundleState, State unitState, String reason) {
        FakeFramework framework = new FakeFramework().bundle(SUPERVISION, bundleState, OFFICE);
        if (unitState != null) {
            framework.unit(SUPERVISION, unitState, reason);
        }
        ModuleList list = framework.list();
        list.bindUnits(framework);
        ModuleStatus status = list.modules().get(0);
        return status.state() + " " + status.reason().in(Locale.CHINA);
    }
}
