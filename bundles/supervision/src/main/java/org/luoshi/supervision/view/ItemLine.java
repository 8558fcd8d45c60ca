package org.luoshi.supervision.view;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;

/**
 * One line of a list of items.
 *
 * @param number 督〔2026〕12号, null before registration
 * @param workdaysLeft working days until due, negative when overdue, null without due date
 */
public record ItemLine(
        long id,
        long version,
        String number,
        String title,
        SourceKind source,
        Urgency urgency,
        ItemState state,
        Light light,
        LocalDate due,
        LocalDate originalDue,
        boolean dueProvisional,
        Integer workdaysLeft,
        LocalDate nextFeedback,
        int progress,
        Named leadOffice,
        Named handler,
        Instant updatedAt) {}
