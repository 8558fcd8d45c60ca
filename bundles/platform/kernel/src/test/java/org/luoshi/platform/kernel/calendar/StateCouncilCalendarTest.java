package org.luoshi.platform.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.platform.api.time.DueExplanation;

class StateCouncilCalendarTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T16:30:00Z"), ZoneOffset.UTC);
    private final StateCouncilCalendar calendar = new StateCouncilCalendar(clock);

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 20, 2026-03-16",
        "2026-02-13, 7, 2026-03-02",
        "2026-04-28, 15, 2026-05-21",
        "2026-09-18, 3, 2026-09-22",
        "2026-09-18, 20, 2026-10-22",
        "2026-09-30, 7, 2026-10-15",
        "2026-01-01, 1, 2026-01-04",
        "2026-11-23, 20, 2026-12-21",
        "2026-12-03, 20, 2026-12-31",
        "2025-12-31, 1, 2026-01-04",
        "2026-02-10, 0, 2026-02-10",
    })
    void addsWorkingDays(LocalDate from, int workdays, LocalDate due) {
        assertThat(calendar.addWorkdays(from, workdays)).isEqualTo(due);
        assertThat(calendar.workdaysBetween(from, due)).isEqualTo(workdays);
        assertThat(calendar.workdaysBetween(due, from)).isEqualTo(-workdays);
        assertThat(calendar.explain(from, workdays).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248", "2024, 251"})
    void countsTheWorkingDaysOfAYear(int year, int workdays) {
        assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workdays);
    }

    @Test
    void aDateFarAwayIsCountedNoFurtherThanTheCalendarReaches() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        int reach = calendar.workdaysBetween(start, LocalDate.of(2150, 12, 31));

        assertThat(calendar.workdaysBetween(start, LocalDate.of(9999, 12, 31))).isEqualTo(reach);
        assertThat(calendar.workdaysBetween(start, LocalDate.MAX)).isEqualTo(reach);
        assertThat(calendar.workdaysBetween(LocalDate.MAX, start)).isEqualTo(-reach);
        assertThat(calendar.workdaysBetween(LocalDate.MIN, LocalDate.of(1990, 1, 1)))
                .isZero();
    }

    @Test
    void aSundayOnWhichPeopleWorkCounts() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 9, 20))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(calendar.nextWorkday(LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
    }

    @Test
    void everyDayTellsItsReason() {
        Map<LocalDate, String> reasons = reasons(calendar.explain(LocalDate.of(2026, 2, 10), 20), Locale.CHINA);
        assertThat(reasons)
                .hasSize(34)
                .containsEntry(LocalDate.of(2026, 2, 11), "工作日")
                .containsEntry(LocalDate.of(2026, 2, 14), "调休上班（春节）")
                .containsEntry(LocalDate.of(2026, 2, 17), "春节")
                .containsEntry(LocalDate.of(2026, 2, 23), "春节（调休放假）")
                .containsEntry(LocalDate.of(2026, 3, 1), "周末");
        assertThat(reasons(calendar.explain(LocalDate.of(2026, 2, 13), 2), Locale.ENGLISH))
                .containsEntry(LocalDate.of(2026, 2, 14), "make-up day (Spring Festival)");
    }

    @Test
    void asManyDaysAreCountedAsWereAskedFor() {
        DueExplanation explanation = calendar.explain(LocalDate.of(2026, 9, 18), 20);
        assertThat(explanation.provisional()).isFalse();
        assertThat(explanation.days()).filteredOn(DueExplanation.Day::counted).hasSize(20);
        assertThat(explanation.days().get(explanation.days().size() - 1).date()).isEqualTo(explanation.due());
    }

    @Test
    void aYearWithoutNoticeKeepsTheStatutoryDaysAndIsProvisional() {
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(List.of("2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15"))
                .noneMatch(day -> calendar.isWorkday(LocalDate.parse(day)));
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 9))).isTrue();
        DueExplanation explanation = calendar.explain(LocalDate.of(2026, 12, 31), 1);
        assertThat(explanation.due()).isEqualTo("2027-01-04");
        assertThat(explanation.provisional()).isTrue();
        assertThat(reasons(explanation, Locale.CHINA).get(LocalDate.of(2027, 1, 1)))
                .isEqualTo("元旦（法定节日，放假安排尚未公布）");
    }

    @Test
    void theSameRulesGiveTheStatutoryDaysOfAPublishedYear() {
        CalendarYear computed = ProvisionalYear.of(
                2026,
                List.of(
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 6, 19),
                        LocalDate.of(2026, 9, 25)));
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> computed.kind(day) == DayKind.HOLIDAY)
                .forEach(
                        day -> assertThat(calendar.isWorkday(day)).as("%s", day).isFalse());
    }

    @Test
    void farYearsAreAnsweredToo() {
        assertThat(calendar.addWorkdays(LocalDate.of(2100, 1, 1), 2500)).isAfter("2109-01-01");
        assertThat(calendar.isWorkday(LocalDate.of(9999, 10, 1))).isFalse();
        assertThatThrownBy(() -> calendar.addWorkdays(LocalDate.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void todayIsTheDayInShanghai() {
        assertThat(calendar.today()).isEqualTo("2026-11-24");
    }

    private static Map<LocalDate, String> reasons(DueExplanation explanation, Locale locale) {
        return explanation.days().stream().collect(Collectors.toMap(DueExplanation.Day::date, day -> day.reason()
                .in(locale)));
    }
}
