package org.luoshi.supervision.list;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;

/**
 * One line of a list as it is read from the database: identifiers, no names yet.
 *
 * @param numberKey {@link org.luoshi.supervision.item.ItemNumber#key()}
 * @param running whether the clock runs
 */
public record ItemRow(
        long id,
        long version,
        long numberKey,
        String title,
        SourceKind source,
        Urgency urgency,
        ItemState state,
        boolean running,
        LocalDate due,
        LocalDate originalDue,
        boolean dueProvisional,
        LocalDate nextFeedback,
        int progress,
        long leadOfficeId,
        Long handlerId,
        Instant updatedAt) {}
