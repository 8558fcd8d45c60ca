package org.luoshi.supervision.item;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.platform.api.time.WorkCalendar;

/**
 * Who does something, and when.
 *
 * @param officeId the person's office, 0 when there is none
 */
public record Occasion(By by, long officeId, Instant at, WorkCalendar calendar) {
    public LocalDate today() {
        return calendar.today();
    }
}
