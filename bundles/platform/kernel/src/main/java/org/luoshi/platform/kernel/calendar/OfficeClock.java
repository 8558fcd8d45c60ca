package org.luoshi.platform.kernel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Component;

/** The one clock of the product, in the zone of the office; whoever needs the time refers to this service. */
@Component(service = Clock.class)
public final class OfficeClock extends Clock {
    private final Clock system = Clock.system(WorkCalendar.ZONE);

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }

    @Override
    public Instant instant() {
        return system.instant();
    }
}
