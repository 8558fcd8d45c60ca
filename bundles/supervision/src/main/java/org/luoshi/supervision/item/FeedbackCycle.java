package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How often the lead office reports (反馈周期). Reports of a month or quarter fall on the day of the month that the first
 * date had, or on the last day of a month that is too short; a month's end stays a month's end.
 */
public enum FeedbackCycle {
    /** Once, when it is done (一次性). */
    ONCE,
    /** Every week (周). */
    WEEKLY,
    /** On the 15th and the last day of each month (半月). */
    HALF_MONTHLY,
    /** Every month on the same day (月). */
    MONTHLY,
    /** Every three months on the same day (季). */
    QUARTERLY;

    private static final int MIDDLE = 15;
    private static final int MONTH_END = 31;

    /** The day of the month on which reports fall that begin on this day: 31 means the last one. */
    public static int dayOf(LocalDate first) {
        return isMonthEnd(first) ? MONTH_END : first.getDayOfMonth();
    }

    /**
     * The report date that follows.
     *
     * @param from the day of dispatch or the report date before
     * @param day {@link #dayOf} the first date
     * @return null for {@link #ONCE}: the due date is the report date
     */
    public LocalDate next(LocalDate from, int day) {
        return switch (this) {
            case ONCE -> null;
            case WEEKLY -> from.plusWeeks(1);
            case HALF_MONTHLY -> halfMonthAfter(from);
            case MONTHLY -> on(day, YearMonth.from(from).plusMonths(1));
            case QUARTERLY -> on(day, YearMonth.from(from).plusMonths(3));
        };
    }

    /** The report date before: what is reported after it counts for {@code date}. Null for {@link #ONCE}. */
    public LocalDate previous(LocalDate date, int day) {
        return switch (this) {
            case ONCE -> null;
            case WEEKLY -> date.minusWeeks(1);
            case HALF_MONTHLY -> halfMonthBefore(date);
            case MONTHLY -> on(day, YearMonth.from(date).minusMonths(1));
            case QUARTERLY -> on(day, YearMonth.from(date).minusMonths(3));
        };
    }

    /** The first report date after {@code today} when reports follow one another from {@code last} on. */
    public LocalDate nextAfter(LocalDate last, int day, LocalDate today) {
        LocalDate date = next(last, day);
        while (date != null && !date.isAfter(today)) {
            date = next(date, day);
        }
        return date;
    }

    private static LocalDate on(int day, YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate halfMonthAfter(LocalDate from) {
        if (from.getDayOfMonth() < MIDDLE) {
            return from.withDayOfMonth(MIDDLE);
        }
        return isMonthEnd(from)
                ? from.plusDays(1).withDayOfMonth(MIDDLE)
                : YearMonth.from(from).atEndOfMonth();
    }

    private static LocalDate halfMonthBefore(LocalDate date) {
        return date.getDayOfMonth() > MIDDLE
                ? date.withDayOfMonth(MIDDLE)
                : YearMonth.from(date).minusMonths(1).atEndOfMonth();
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
