package org.luoshi.platform.modules.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.modules.restart.PlannedRestart.Announcement;
import org.luoshi.platform.modules.restart.PlannedRestart.Plan;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeViewer;

class PlannedRestartTest {
    private final FixedClock clock = FixedClock.at("2026-11-23T21:00");
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger restarts = new AtomicInteger();
    private final PlannedRestart restart = new PlannedRestart(new Told(told), clock, restarts::incrementAndGet);

    @AfterEach
    void close() {
        restart.close();
    }

    @Test
    void takesTheNextSuchTimeOfDayAndTellsOpenPages() {
        Plan plan = restart.plan("22:00", "王管理");

        assertThat(plan.at()).isEqualTo(FixedClock.at("2026-11-23T22:00").instant());
        assertThat(restart.plan("20:30", "王管理").at())
                .isEqualTo(FixedClock.at("2026-11-24T20:30").instant());
        assertThat(told).containsExactly("restart", "restart");
        assertThat(restart.snapshot(FakeViewer.named(1, "李四")))
                .isEqualTo(new Announcement(FixedClock.at("2026-11-24T20:30").instant()));
    }

    @Test
    void givesPeopleAMinuteWhenNoTimeIsNamed() {
        assertThat(restart.plan(null, "王管理").at())
                .isEqualTo(FixedClock.at("2026-11-23T21:01").instant());
        assertThat(restart.plan("2026-11-24T12:00:00Z", "王管理").at()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonight", "25:00", "2026-11-22T12:00:00Z", "2027-11-22T12:00:00Z"})
    void refusesATimeThatIsNone(String when) {
        assertThatThrownBy(() -> restart.plan(when, "王管理")).isInstanceOf(InvalidInput.class);
        assertThat(restart.planned()).isEmpty();
    }

    @Test
    void restartsWhenItIsTime() {
        PlannedRestart now = new PlannedRestart(new Told(told), Clock.systemUTC(), restarts::incrementAndGet);

        now.plan(Instant.now().plusMillis(500).toString(), "王管理");

        await().until(() -> restarts.get() == 1);
        now.close();
    }

    @Test
    void canBeCalledOff() {
        restart.plan("22:00", "王管理");

        restart.callOff();

        assertThat(restart.planned()).isEmpty();
        assertThat(restart.snapshot(FakeViewer.named(1, "李四"))).isEqualTo(new Announcement(null));
        assertThat(told).hasSize(2);
    }

    private record Told(List<String> topics) implements LiveEvents {
        @Override
        public void changed(String topic) {
            topics.add(topic);
        }

        @Override
        public void changed(String topic, Collection<Long> personIds) {
            topics.add(topic);
        }
    }
}
