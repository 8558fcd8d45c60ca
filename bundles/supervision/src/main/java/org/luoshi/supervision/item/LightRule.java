package org.luoshi.supervision.item;

import java.time.LocalDate;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.api.work.Light;

/**
 * How lights are computed today (亮灯规则): red when overdue, amber when due soon or a report is late, green otherwise,
 * grey when the clock stands still. Lists use the same two dates as limits.
 *
 * @param today today
 * @param amberUntil last due date that is amber
 */
public record LightRule(LocalDate today, LocalDate amberUntil) {
    /** @param amberWorkdays how many working days before the due date the light turns amber */
    public static LightRule of(WorkCalendar calendar, int amberWorkdays) {
        LocalDate today = calendar.today();
        return new LightRule(today, calendar.addWorkdays(today, amberWorkdays));
    }

    /**
     * @param running whether the clock runs
     * @param due due date or null
     * @param nextFeedback next report date or null
     */
    public Light light(boolean running, LocalDate due, LocalDate nextFeedback) {
        if (!running) {
            return Light.GREY;
        }
        if (due != null && due.isBefore(today)) {
            return Light.RED;
        }
        boolean dueSoon = due != null && !due.isAfter(amberUntil);
        boolean reportLate = nextFeedback != null && nextFeedback.isBefore(today);
        return dueSoon || reportLate ? Light.AMBER : Light.GREEN;
    }
}
