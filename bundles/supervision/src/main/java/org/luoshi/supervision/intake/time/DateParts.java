package org.luoshi.supervision.intake.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A calendar expression as written, before it is resolved: what is named and what is left out.
 *
 * @param year the year, or null when none is named
 * @param yearShift years after the base year (明年: 1), or null
 * @param month the month or the last month of the stretch, or null
 * @param monthShift months after the base month (下月: 1), or null
 * @param day the day of the month, or null
 */
record DateParts(
        int end, Integer year, Integer yearShift, Integer month, Integer monthShift, Integer day, Stretch stretch) {
    private static final int PATIENCE_MONTHS = 2;

    /** How much of the calendar the words cover. */
    enum Stretch {
        DAY,
        FIRST_TEN,
        MIDDLE_TEN,
        MONTH_END,
        QUARTER_END,
        HALF_YEAR_END,
        YEAR_END,
        /** A bare month, quarter, half year or year: its last day is meant only where more words say so. */
        WHOLE;

        boolean isEnd() {
            return this != DAY && this != WHOLE;
        }
    }

    /** The words 年 and 月 left out are taken over from the start of a range. */
    DateParts completedBy(DateParts start) {
        boolean needsMonth = month == null && monthShift == null;
        boolean needsYear = year == null && yearShift == null && monthShift == null;
        return new DateParts(
                end,
                needsYear ? start.year : year,
                needsYear ? start.yearShift : yearShift,
                needsMonth ? start.month : month,
                needsMonth ? start.monthShift : monthShift,
                day,
                stretch);
    }

    boolean namesMonth() {
        return month != null || monthShift != null;
    }

    /** The last day meant, if the words and the base tell it. */
    Optional<LocalDate> resolve(BaseDate base) {
        if (!namesMonth()) {
            return Optional.empty();
        }
        try {
            return yearMonth(base).map(this::lastDay).filter(date -> year != null || isPlausible(date, base));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<YearMonth> yearMonth(BaseDate base) {
        if (year != null && month != null) {
            return Optional.of(YearMonth.of(year, month));
        }
        return base.day()
                .map(day -> monthShift != null
                        ? YearMonth.from(day).plusMonths(monthShift)
                        : YearMonth.of(day.getYear() + (yearShift == null ? 0 : yearShift), month));
    }

    private LocalDate lastDay(YearMonth yearMonth) {
        return switch (stretch) {
            case DAY -> yearMonth.atDay(day);
            case FIRST_TEN -> yearMonth.atDay(10);
            case MIDDLE_TEN -> yearMonth.atDay(20);
            case MONTH_END, QUARTER_END, HALF_YEAR_END, YEAR_END, WHOLE -> yearMonth.atEndOfMonth();
        };
    }

    /** A meeting sets no deadline before its own day; a paper may be dated some weeks after the meeting. */
    private static boolean isPlausible(LocalDate date, BaseDate base) {
        LocalDate earliest = base.origin() == BaseDate.Origin.MEETING
                ? base.date()
                : base.date().minusMonths(PATIENCE_MONTHS);
        return !date.isBefore(earliest);
    }
}
