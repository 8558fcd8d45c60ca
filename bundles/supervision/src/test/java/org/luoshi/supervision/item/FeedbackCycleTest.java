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
        "MONTHLY,      2026-02-28, 2026-03-31",
        "MONTHLY,      2026-02-27, 2026-03-27",
        "QUARTERLY,    2026-09-30, 2026-12-31",
        "QUARTERLY,    2026-07-06, 2026-10-06",
    })
    void namesTheReportDateThatFollows(FeedbackCycle cycle, LocalDate from, LocalDate next) {
        assertThat(cycle.next(from, FeedbackCycle.dayOf(from))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-02-28, 2026-03-31", "2026-01-30, 2026-02-28, 2026-03-30"})
    void aShortMonthDoesNotMoveTheMonthsBehindIt(LocalDate first, LocalDate second, LocalDate third) {
        int day = FeedbackCycle.dayOf(first);

        assertThat(FeedbackCycle.MONTHLY.next(first, day)).isEqualTo(second);
        assertThat(FeedbackCycle.MONTHLY.next(second, day)).isEqualTo(third);
        assertThat(FeedbackCycle.MONTHLY.previous(third, day)).isEqualTo(second);
        assertThat(FeedbackCycle.MONTHLY.previous(second, day)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,       2026-07-17, 2026-07-10",
        "HALF_MONTHLY, 2026-07-31, 2026-07-15",
        "HALF_MONTHLY, 2026-07-20, 2026-07-15",
        "HALF_MONTHLY, 2026-07-15, 2026-06-30",
        "HALF_MONTHLY, 2026-03-10, 2026-02-28",
        "QUARTERLY,    2026-10-06, 2026-07-06",
        "ONCE,         2026-10-06, ",
    })
    void namesTheReportDateBefore(FeedbackCycle cycle, LocalDate date, LocalDate before) {
        assertThat(cycle.previous(date, FeedbackCycle.dayOf(date))).isEqualTo(before);
    }

    @Test
    void skipsDatesThatPassedUnused() {
        LocalDate friday = LocalDate.of(2026, 7, 10);

        assertThat(FeedbackCycle.WEEKLY.nextAfter(friday, 10, LocalDate.of(2026, 7, 30)))
                .isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void reportsOnceWithoutFurtherDate() {
        assertThat(FeedbackCycle.ONCE.nextAfter(LocalDate.of(2026, 7, 10), 10, LocalDate.of(2026, 7, 30)))
                .isNull();
    }
}
