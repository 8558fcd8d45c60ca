package org.luoshi.supervision.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;

/**
 * What a deadline rule says.
 *
 * @param source for which source, null for any
 * @param urgency for which urgency, null for any
 * @param basis whose rule or practice it is (依据)
 */
@Embeddable
public record Terms(
        @Column(name = "name") String name,

        @Enumerated(EnumType.STRING) @Column(name = "source_kind")
        SourceKind source,

        @Enumerated(EnumType.STRING) @Column(name = "urgency")
        Urgency urgency,

        @Column(name = "days") int days,
        @Enumerated(EnumType.STRING) @Column(name = "unit") Unit unit,
        @Column(name = "basis") String basis) {
    private static final int MOST_DAYS = 1000;

    /** How days are counted. */
    public enum Unit {
        /** 工作日. */
        WORKDAYS,
        /** 自然日. */
        DAYS
    }

    /** Looks at every field. */
    public void check() {
        new InputCheck()
                .required("name", name, 200)
                .required("unit", unit)
                .that(days >= 1 && days <= MOST_DAYS, "days", "days", MOST_DAYS)
                .optional("basis", basis, 500)
                .done();
    }

    /** How well it fits: the more it names, the better; negative when it does not. */
    public int fit(SourceKind wantedSource, Urgency wantedUrgency) {
        boolean otherSource = source != null && source != wantedSource;
        boolean otherUrgency = urgency != null && urgency != wantedUrgency;
        if (otherSource || otherUrgency) {
            return -1;
        }
        return (source == null ? 0 : 2) + (urgency == null ? 0 : 1);
    }

    /** The due date of something handed out that day. */
    public LocalDate due(LocalDate from, WorkCalendar calendar) {
        return switch (unit) {
            case WORKDAYS -> calendar.addWorkdays(from, days);
            case DAYS -> from.plusDays(days);
        };
    }
}
