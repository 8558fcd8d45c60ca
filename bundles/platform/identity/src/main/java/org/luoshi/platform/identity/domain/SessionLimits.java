package org.luoshi.platform.identity.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long people stay signed in.
 *
 * @param idle without a request
 * @param absolute in all
 */
public record SessionLimits(Duration idle, Duration absolute) {
    public SessionLimits {
        if (idle.isNegative() || idle.isZero() || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session lasts at least its idle time: " + idle + ", " + absolute);
        }
    }

    /** Tells whether a session that began and was last used then still lives. */
    public boolean alive(Instant startedAt, Instant lastSeenAt, Instant now) {
        return now.isBefore(lastSeenAt.plus(idle)) && now.isBefore(startedAt.plus(absolute));
    }
}
