package org.luoshi.supervision.rest;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.FeedbackCycle;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.PlannedPart;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.Urgency;

/**
 * An item as people send it.
 *
 * @param clause clause of the paper that it covers; only read when a paper is accepted
 */
public record ItemInput(
        String clause,
        String title,
        String content,
        String requirement,
        Category category,
        Urgency urgency,
        Boolean standing,
        Source source,
        Long leadOfficeId,
        List<Long> assistOfficeIds,
        Long leaderId,
        Long headId,
        Long handlerId,
        String phone,
        LocalDate due,
        FeedbackCycle feedbackCycle,
        LocalDate nextFeedback,
        List<PlannedPart> subTasks) {
    private static final Source UNKNOWN_SOURCE = new Source(null, null, null, null, null, null);

    ItemDraft draft(WorkCalendar calendar, Origin origin) {
        return new ItemDraft(
                new Matter(
                        title,
                        content,
                        requirement,
                        category == null ? Category.DAILY : category,
                        urgency == null ? Urgency.ORDINARY : urgency,
                        Boolean.TRUE.equals(standing)),
                source == null ? UNKNOWN_SOURCE : source,
                new Assignment(leadOfficeId, leaderId, headId, handlerId),
                phone,
                assisting(),
                Deadline.named(due, isProvisional(calendar), feedbackCycle, nextFeedback),
                subTasks,
                origin);
    }

    /** A due date outside of the calendar is refused when the draft is looked at. */
    private boolean isProvisional(WorkCalendar calendar) {
        return due != null && WorkCalendar.covers(due) && calendar.isProvisional(due.getYear());
    }

    private Set<Long> assisting() {
        return assistOfficeIds == null ? Set.of() : new LinkedHashSet<>(assistOfficeIds);
    }
}
