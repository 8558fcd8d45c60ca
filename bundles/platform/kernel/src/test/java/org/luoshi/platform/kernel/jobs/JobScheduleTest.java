package org.luoshi.platform.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobScheduleTest {
    @Test
    void aDailyJobRunsAtItsTimeInShanghai() {
        JobSchedule schedule = JobSchedule.of(Map.of("luoshi.job.at", "08:30", "luoshi.job.every", ""));
        Instant before = Instant.parse("2026-07-17T00:29:59Z");
        assertThat(schedule.next(before, before)).isEqualTo("2026-07-17T00:30:00Z");
        Instant at = Instant.parse("2026-07-17T00:30:00Z");
        assertThat(schedule.next(at, at)).isEqualTo("2026-07-18T00:30:00Z");
        assertThat(schedule.next(at, Instant.parse("2026-07-20T10:00:00Z"))).isEqualTo("2026-07-21T00:30:00Z");
    }

    @Test
    void anIntervalKeepsItsGridThroughADowntime() {
        JobSchedule schedule = JobSchedule.of(Map.of("luoshi.job.every", "PT15M"));
        Instant planned = Instant.parse("2026-07-17T00:00:00Z");
        assertThat(schedule.next(planned, planned)).isEqualTo("2026-07-17T00:15:00Z");
        assertThat(schedule.next(planned, Instant.parse("2026-07-17T02:07:00Z")))
                .isEqualTo("2026-07-17T02:15:00Z");
        assertThat(schedule.next(planned, Instant.parse("2026-07-17T02:15:00Z")))
                .isEqualTo("2026-07-17T02:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "08:30, PT15M", "25:00, ''", "'', often", "'', PT0S", "'', -PT5M"})
    void refusesATimeThatIsNone(String at, String every) {
        assertThatThrownBy(() -> JobSchedule.of(Map.of("luoshi.job.at", at, "luoshi.job.every", every)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
