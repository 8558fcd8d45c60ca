package org.luoshi.supervision.intake.time;

import java.time.LocalDate;

/** Counts working days (工作日); the platform's calendar stands behind it. */
@FunctionalInterface
public interface WorkdayCount {
    /** The {@code n}th working day after {@code from}, which itself is not counted. */
    LocalDate plusWorkdays(LocalDate from, int n);
}
