package org.luoshi.platform.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The days of one year, counted once so that every later question is a look-up. */
final class CalendarYear {
    private final int year;
    private final boolean provisional;
    private final Map<LocalDate, SpecialDay> specialDays = new HashMap<>();
    private final BitSet workdays = new BitSet();
    private final int[] workdaysThrough;

    CalendarYear(int year, boolean provisional, Collection<SpecialDay> days) {
        this.year = year;
        this.provisional = provisional;
        days.forEach(day -> specialDays.put(day.date(), day));
        int length = Year.of(year).length();
        workdaysThrough = new int[length + 1];
        for (int day = 1; day <= length; day++) {
            workdays.set(day, kind(LocalDate.ofYearDay(year, day)).worked());
            workdaysThrough[day] = workdaysThrough[day - 1] + (workdays.get(day) ? 1 : 0);
        }
    }

    int year() {
        return year;
    }

    boolean provisional() {
        return provisional;
    }

    boolean isWorkday(LocalDate day) {
        return workdays.get(day.getDayOfYear());
    }

    /** Working days from New Year to that day, both included. */
    int workdaysThrough(LocalDate day) {
        return workdaysThrough[day.getDayOfYear()];
    }

    /** Working days of the whole year. */
    int workdays() {
        return workdaysThrough[workdaysThrough.length - 1];
    }

    /** The n-th working day of the year, counted from 1. */
    LocalDate workday(int n) {
        int low = 1;
        int high = workdaysThrough.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workdaysThrough[middle] < n) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofYearDay(year, low);
    }

    DayKind kind(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        if (special != null) {
            return special.kind();
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The festival that made the day special, null on a plain day. */
    Festival festival(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        return special == null ? null : special.festival();
    }
}
