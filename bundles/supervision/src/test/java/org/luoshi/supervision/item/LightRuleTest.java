package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.platform.api.work.Light;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeCalendar;

class LightRuleTest {
    /** Friday: three working days reach to Wednesday. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 17);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  2026-07-16, -,          RED",
                "true,  2026-07-17, -,          AMBER",
                "true,  2026-07-22, -,          AMBER",
                "true,  2026-07-23, -,          GREEN",
                "true,  -,          -,          GREEN",
                "true,  2026-08-30, 2026-07-16, AMBER",
                "true,  2026-08-30, 2026-07-17, GREEN",
                "true,  -,          2026-07-16, AMBER",
                "false, 2026-07-01, 2026-07-01, GREY",
            })
    void followsTheDueDateAndTheReports(boolean running, LocalDate due, LocalDate nextFeedback, Light expected) {
        LightRule rule = LightRule.of(new FakeCalendar(FixedClock.at(FRIDAY + "T09:00")), 3);

        assertThat(rule.light(running, due, nextFeedback)).isEqualTo(expected);
    }
}
