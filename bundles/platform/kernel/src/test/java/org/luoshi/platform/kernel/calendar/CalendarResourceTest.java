package org.luoshi.platform.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.kernel.calendar.CalendarResource.Day;
import org.luoshi.platform.kernel.calendar.CalendarResource.Due;
import org.luoshi.platform.kernel.calendar.CalendarResource.KnownYear;
import org.luoshi.testkit.fakes.FakeViewer;

class CalendarResourceTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    private final CalendarResource resource = new CalendarResource(new StateCouncilCalendar(clock));

    @Test
    void answersInTheReadersLanguage() {
        Due due = resource.due("2026-01-01", "1", FakeViewer.named(7, "王芳").reading(Locale.ENGLISH));
        assertThat(due.due()).isEqualTo("2026-01-04");
        assertThat(due.days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 1, 2), false, "New Year's Day (day off in exchange)"),
                        new Day(LocalDate.of(2026, 1, 3), false, "New Year's Day"),
                        new Day(LocalDate.of(2026, 1, 4), true, "make-up day (New Year's Day)"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 20, from",
        "2026-2-1, 20, from",
        "yesterday, 20, from",
        "1999-12-31, 20, from",
        "+999999999-01-01, 20, from",
        ", 20, from",
        "2026-02-10, , workdays",
        "2026-02-10, -1, workdays",
        "2026-02-10, 1.5, workdays",
        "2026-02-10, many, workdays",
        "2026-02-10, 1001, workdays",
        "2026-02-10, 99999999999, workdays",
    })
    void namesTheFieldThatIsWrong(String from, String workdays, String field) {
        assertThatThrownBy(() -> resource.due(from, workdays, FakeViewer.named(7, "王芳")))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field))
                .satisfies(
                        invalid -> assertThat(invalid.errors().get(0).message().in(Locale.CHINA))
                                .isNotBlank());
    }

    @Test
    void listsTheYearsAndWhereTheirHolidaysComeFrom() {
        List<KnownYear> years = resource.years(FakeViewer.named(7, "王芳"));
        assertThat(years).hasSize(24).first().isEqualTo(new KnownYear(2004, false, "国务院办公厅年度放假通知"));
        assertThat(years.get(23)).returns(2027, KnownYear::year).returns(true, KnownYear::provisional);
    }
}
