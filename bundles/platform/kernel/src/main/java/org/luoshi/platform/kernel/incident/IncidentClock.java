package org.luoshi.platform.kernel.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * The 24 hours within which a leak is reported to the secrecy authority and the superior office. They are hours, not
 * working days, and stop when that was done or when it was a false alarm.
 *
 * <p>Source: 保守国家秘密法实施条例 (国务院令第786号) art. 61.
 *
 * @param stoppedAt null while it runs
 * @param remindedAt when people were reminded last, null when never
 */
record IncidentClock(Instant startedAt, Instant dueAt, Instant stoppedAt, Instant remindedAt) {
    static final Duration TIME = Duration.ofHours(24);
    private static final Duration AHEAD = Duration.ofHours(4);

    static IncidentClock startedAt(Instant moment) {
        return new IncidentClock(moment, moment.plus(TIME), null, null);
    }

    boolean runs() {
        return stoppedAt == null;
    }

    /** Whether it was, or is, not stopped in time. */
    boolean overdue(Instant now) {
        return (runs() ? now : stoppedAt).isAfter(dueAt);
    }

    /** Once four hours ahead, once when it has run out. */
    boolean asksForReminder(Instant now) {
        if (!runs() || now.isBefore(dueAt.minus(AHEAD))) {
            return false;
        }
        return remindedAt == null || now.isAfter(dueAt) && !remindedAt.isAfter(dueAt);
    }
}
