package org.luoshi.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.time.WorkCalendar;

/** A clock that stands until somebody turns it; its zone is that of the product. */
public final class FixedClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @param local local time in Shanghai, for example {@code 2026-07-17T09:00} */
    public static FixedClock at(String local) {
        Instant start = LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
        return new FixedClock(new AtomicReference<>(start), WorkCalendar.ZONE);
    }

    /** Turns the clock to another local time. */
    public void setTo(String local) {
        now.set(LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant());
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FixedClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
