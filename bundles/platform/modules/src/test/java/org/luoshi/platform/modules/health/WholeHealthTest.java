package org.luoshi.platform.modules.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.modules.FakeFacts;
import org.luoshi.platform.modules.FakeTraffic;
import org.luoshi.platform.modules.FunctionHealth.Finding;
import org.luoshi.platform.modules.FunctionHealth.State;
import org.luoshi.platform.persistence.UnitStatus;
import org.osgi.framework.Bundle;

class WholeHealthTest {
    private static final String SUPERVISION = "org.luoshi.supervision";

    private final FakeFramework framework = new FakeFramework();
    private final FakeTraffic traffic = new FakeTraffic(() -> {});
    private boolean served = true;

    @Test
    void aFunctionIsWellWhenItsAddressesAndPagesAnswer() {
        assertThat(found().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void waitsForItsPages() {
        served = false;

        assertThat(found().state()).isEqualTo(State.STARTING);
        assertThat(found().reason().in(Locale.CHINA)).isEqualTo("页面尚未就绪。");
    }

    @Test
    void failsWithTheReasonOfItsAddresses() {
        traffic.fails(Map.of("supervision", "two methods for one address"));

        assertThat(found().state()).isEqualTo(State.FAILED);
        assertThat(found().reason().in(Locale.CHINA)).isEqualTo("two methods for one address");
    }

    @Test
    void startsWhileNothingIsThere() {
        assertThat(health(new FakeFramework()).of("supervision").state()).isEqualTo(State.STARTING);
    }

    private Finding found() {
        framework
                .bundle(SUPERVISION, Bundle.ACTIVE, "Luoshi-Module", "supervision")
                .unit(SUPERVISION, UnitStatus.State.OPEN, "");
        return health(framework).of("supervision");
    }

    private WholeHealth health(FakeFramework bundles) {
        ModuleList list = bundles.list();
        list.bindUnits(bundles);
        return new WholeHealth(list, traffic, new FakeFacts(function -> served));
    }
}
