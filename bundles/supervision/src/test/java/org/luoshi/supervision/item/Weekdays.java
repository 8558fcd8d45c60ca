package org.luoshi.supervision.item;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.time.DueExplanation;
import org.luoshi.platform.api.time.WorkCalendar;

/** A calendar without holidays whose today can be set; years from 2027 on are provisional. */
public final class Weekdays implements WorkCalendar {
    private LocalDate today;

    public Weekdays(LocalDate today) {
        this.today = today;
    }

    public void is(LocalDate day) {
        today = day;
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public LocalDate addWorkdays(LocalDate from, int workdays) {
        LocalDate day = from;
        for (int counted = 0; counted < workdays; ) {
            day = day.plusDays(1);
            counted += isWorkday(day) ? 1 : 0;
        }
        return day;
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
        return isWorkday(day) ? day : nextWorkday(day.plusDays(1));
    }

    @Override
    public DueExplanation explain(LocalDate from, int workdays) {
        LocalDate due = addWorkdays(from, workdays);
        return new DueExplanation(due, isProvisional(due.getYear()), List.of());
    }

    @Override
    public boolean isProvisional(int year) {
        return year >= 2027;
    }
}
