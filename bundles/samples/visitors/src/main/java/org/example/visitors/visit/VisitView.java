package org.example.visitors.visit;

import java.time.Instant;
import java.util.Map;
import org.luoshi.platform.api.rest.Versioned;

/** A visit as people read it. */
public record VisitView(
        long id,
        long version,
        String visitor,
        String organisation,
        String host,
        HostOffice office,
        String purpose,
        String badge,
        Instant cameAt,
        Instant leftAt,
        String registeredBy)
        implements Versioned {
    /** The office of the host. */
    public record HostOffice(long id, String name) {}

    /** @param offices names of offices by identifier */
    public static VisitView of(Visit visit, Map<Long, String> offices) {
        VisitDetails details = visit.details();
        long office = details.officeId();
        return new VisitView(
                visit.id(),
                visit.version(),
                details.visitor(),
                details.organisation(),
                details.host(),
                new HostOffice(office, offices.getOrDefault(office, Long.toString(office))),
                details.purpose(),
                details.badge(),
                visit.cameAt(),
                visit.leftAt(),
                visit.registeredBy());
    }
}
