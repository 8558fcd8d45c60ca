package org.luoshi.testkit.fakes;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.time.DueExplanation;
import org.luoshi.platform.api.time.DueExplanation.Day;
import org.luoshi.platform.api.time.WorkCalendar;

/** Monday to Friday are working days, except for what the test says. */
public final class FakeCalendar implements WorkCalendar {
    private final Clock clock;
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> workdays = new HashSet<>();
    private int provisionalFrom = Integer.MAX_VALUE;

    public FakeCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Nobody works on these days. */
    public FakeCalendar holiday(String... days) {
        for (String day : days) {
            holidays.add(LocalDate.parse(day));
        }
        return this;
    }

    /** People work on these days although it is the weekend. */
    public FakeCalendar workday(String... days) {
        for (String day : days) {
            workdays.add(LocalDate.parse(day));
        }
        return this;
    }

    /** Holidays of this year and later ones are not published yet. */
    public FakeCalendar provisionalFrom(int year) {
        provisionalFrom = year;
        return this;
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workdays.contains(day) || !weekend && !holidays.contains(day);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    @Override
    public LocalDate addWorkdays(LocalDate from, int count) {
        return explain(from, count).due();
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkday)
                .count();
    }

    @Override
    public LocalDate nextWorkday(LocalDate day) {
        LocalDate next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    @Override
    public DueExplanation explain(LocalDate from, int count) {
        List<Day> days = new ArrayList<>();
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            boolean counted = isWorkday(day);
            days.add(new Day(day, counted, LocalizedText.verbatim(counted ? "working day" : "day off")));
            left -= counted ? 1 : 0;
        }
        return new DueExplanation(day, isProvisional(day.getYear()), days);
    }

    @Override
    public boolean isProvisional(int year) {
        return year >= provisionalFrom;
    }
}
