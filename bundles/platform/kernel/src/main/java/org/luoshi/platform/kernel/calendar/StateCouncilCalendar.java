package org.luoshi.platform.kernel.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.time.DueExplanation;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The working-day calendar after the State Council's yearly notices (国务院办公厅放假安排). */
@Component(service = {WorkCalendar.class, StateCouncilCalendar.class})
public final class StateCouncilCalendar implements WorkCalendar {
    private final Clock clock;
    private final HolidayYears years = new HolidayYears(HolidayData.published());
    private final Messages messages = Messages.of(StateCouncilCalendar.class);

    @Activate
    public StateCouncilCalendar(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        return years.year(day.getYear()).isWorkday(day);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    @Override
    public LocalDate addWorkdays(LocalDate from, int workdays) {
        if (workdays < 0) {
            throw new IllegalArgumentException("negative number of working days: " + workdays);
        }
        if (workdays == 0) {
            return from;
        }
        CalendarYear year = years.year(from.getYear());
        int wanted = year.workdaysThrough(from) + workdays;
        while (wanted > year.workdays()) {
            wanted -= year.workdays();
            year = years.year(year.year() + 1);
        }
        return year.workday(wanted);
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        return count(HolidayYears.counted(from), HolidayYears.counted(to));
    }

    private int count(LocalDate from, LocalDate to) {
        int count = years.year(to.getYear()).workdaysThrough(to)
                - years.year(from.getYear()).workdaysThrough(from);
        for (int year = from.getYear(); year < to.getYear(); year++) {
            count += years.year(year).workdays();
        }
        return count;
    }

    @Override
    public LocalDate nextWorkday(LocalDate day) {
        return isWorkday(day) ? day : addWorkdays(day, 1);
    }

    @Override
    public DueExplanation explain(LocalDate from, int workdays) {
        LocalDate due = addWorkdays(from, workdays);
        List<DueExplanation.Day> days = from.plusDays(1)
                .datesUntil(due.isAfter(from) ? due.plusDays(1) : from.plusDays(1))
                .map(day -> new DueExplanation.Day(day, isWorkday(day), reason(day)))
                .toList();
        boolean provisional =
                days.stream().anyMatch(day -> isProvisional(day.date().getYear()));
        return new DueExplanation(due, provisional, days);
    }

    @Override
    public boolean isProvisional(int year) {
        return years.year(year).provisional();
    }

    /** The years from the first published one to the year after the last or after this one, whichever is later. */
    List<Integer> knownYears() {
        int last = Math.max(years.published().last(), today().getYear()) + 1;
        return java.util.stream.IntStream.rangeClosed(years.published().first(), last)
                .boxed()
                .toList();
    }

    private LocalizedText reason(LocalDate day) {
        CalendarYear year = years.year(day.getYear());
        Festival festival = year.festival(day);
        String key = "calendar.day." + year.kind(day) + (year.provisional() && festival != null ? ".provisional" : "");
        return festival == null ? messages.text(key) : messages.text(key, festival.title(messages));
    }
}
