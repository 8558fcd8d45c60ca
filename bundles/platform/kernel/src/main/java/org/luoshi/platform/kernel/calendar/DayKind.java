package org.luoshi.platform.kernel.calendar;

/** Why people work on a day or do not. */
enum DayKind {
    /** An ordinary working day (工作日). */
    WORKDAY(true),
    /** A weekend day on which people work because of a festival (调休上班). */
    SHIFTED_WORKDAY(true),
    /** Saturday or Sunday (周末). */
    WEEKEND(false),
    /** A day off of a festival (节假日). */
    HOLIDAY(false),
    /** A weekday that is off in exchange for a shifted working day (调休放假). */
    DAY_IN_LIEU(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    boolean worked() {
        return worked;
    }
}
