package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackCycleTest {
    @ParameterizedTest
    @CsvSource({
        "WEEKLY,       2026-07-10, 2026-07-17",
        "HALF_MONTHLY, 2026-07-06, 2026-07-15",
        "HALF_MONTHLY, 2026-07-15, 2026-07-31",
        "HALF_MONTHLY, 2026-07-31, 2026-08-15",
        "HALF_MONTHLY, 2026-02-15, 2026-02-28",
        "MONTHLY,      2026-01-31, 2026-02-28",
        "QUARTERLY,    2026-07-06, 2026-10-06",
    })
    void namesTheReportDateThatFollows(FeedbackCycle cycle, LocalDate from, LocalDate next) {
        assertThat(cycle.next(from)).isEqualTo(next);
    }

    @Test
    void skipsDatesThatPassedUnused() {
        LocalDate friday = LocalDate.of(2026, 7, 10);

        assertThat(FeedbackCycle.WEEKLY.nextAfter(friday, LocalDate.of(2026, 7, 30)))
                .isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void reportsOnceWithoutFurtherDate() {
        assertThat(FeedbackCycle.ONCE.nextAfter(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 30)))
                .isNull();
    }
}
