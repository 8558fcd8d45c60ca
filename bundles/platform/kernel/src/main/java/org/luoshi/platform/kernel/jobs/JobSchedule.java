package org.luoshi.platform.kernel.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.luoshi.platform.api.time.WorkCalendar;

/**
 * When a job runs.
 *
 * @param at time of day, null for a job that runs at intervals
 * @param every interval, null for a daily job
 */
record JobSchedule(LocalTime at, Duration every) {
    /**
     * @param properties service properties as {@code @Schedule} sets them
     * @throws IllegalArgumentException when they name no time, both, or none that makes sense
     */
    static JobSchedule of(Map<String, ?> properties) {
        String at = text(properties, "luoshi.job.at");
        String every = text(properties, "luoshi.job.every");
        if (at.isEmpty() == every.isEmpty()) {
            throw new IllegalArgumentException("a job needs either a time of day or an interval");
        }
        try {
            return at.isEmpty() ? interval(Duration.parse(every)) : new JobSchedule(LocalTime.parse(at), null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no time of a job: " + at + every, e);
        }
    }

    /** The first moment after another; a planned one keeps intervals on their grid through a downtime. */
    Instant next(Instant planned, Instant now) {
        if (at == null) {
            long missed = Math.max(0, Duration.between(planned, now).dividedBy(every));
            Instant next = planned.plus(every.multipliedBy(missed));
            return next.isAfter(now) ? next : next.plus(every);
        }
        ZonedDateTime today = now.atZone(WorkCalendar.ZONE).with(at);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** The same schedule gives the same text. */
    String text() {
        return at == null ? every.toString() : at.toString();
    }

    private static JobSchedule interval(Duration every) {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("an interval under a second: " + every);
        }
        return new JobSchedule(null, every);
    }

    private static String text(Map<String, ?> properties, String name) {
        Object value = properties.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
