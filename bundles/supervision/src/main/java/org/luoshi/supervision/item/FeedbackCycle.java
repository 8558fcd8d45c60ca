package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often the lead office reports (反馈周期). */
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

    /**
     * The report date that follows.
     *
     * @param from the day of dispatch or the report date before
     * @return null for {@link #ONCE}: the due date is the report date
     */
    public LocalDate next(LocalDate from) {
        return switch (this) {
            case ONCE -> null;
            case WEEKLY -> from.plusWeeks(1);
            case HALF_MONTHLY -> halfMonthAfter(from);
            case MONTHLY -> from.plusMonths(1);
            case QUARTERLY -> from.plusMonths(3);
        };
    }

    /** The first report date after {@code today} when reports follow one another from {@code last} on. */
    public LocalDate nextAfter(LocalDate last, LocalDate today) {
        LocalDate date = next(last);
        while (date != null && !date.isAfter(today)) {
            date = next(date);
        }
        return date;
    }

    private static LocalDate halfMonthAfter(LocalDate from) {
        LocalDate monthEnd = from.with(TemporalAdjusters.lastDayOfMonth());
        if (from.getDayOfMonth() < 15) {
            return from.withDayOfMonth(15);
        }
        return from.isBefore(monthEnd) ? monthEnd : from.plusDays(1).withDayOfMonth(15);
    }
}
