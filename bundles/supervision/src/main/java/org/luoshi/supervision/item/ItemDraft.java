package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to have supervised, before anybody is given it.
 *
 * @param phone telephone of the handler (联系电话) as it was entered, may be null
 * @param assistOfficeIds assisting offices (协办处室)
 * @param parts sub-tasks and milestones; null leaves those that the item has
 */
public record ItemDraft(
        Matter matter,
        Source source,
        Assignment assignment,
        String phone,
        Set<Long> assistOfficeIds,
        Deadline deadline,
        List<PlannedPart> parts,
        Origin origin) {
    /** Longest telephone in characters, with what people write beside it. */
    public static final int PHONE_LENGTH = 50;

    public ItemDraft {
        assistOfficeIds = new LinkedHashSet<>(assistOfficeIds);
        parts = parts == null ? null : List.copyOf(parts);
    }

    /**
     * Looks at every field.
     *
     * @param path prefix of the field names, for example {@code items[2].}
     */
    public void check(InputCheck check, String path, LocalDate today) {
        check.required(path + "title", matter.title(), Matter.TITLE_LENGTH)
                .optional(path + "content", matter.content(), Matter.TEXT_LENGTH)
                .optional(path + "requirement", matter.requirement(), Matter.TEXT_LENGTH)
                .required(path + "category", matter.category())
                .required(path + "urgency", matter.urgency())
                .required(path + "leadOfficeId", assignment.leadOfficeId())
                .optional(path + "phone", phone, PHONE_LENGTH);
        checkSource(check, path + "source.", today);
        LocalDate due = deadline.due();
        boolean afterSource = due == null || source.date() == null || !due.isBefore(source.date());
        check.that(afterSource, path + "due", "due-before-source", due, source.date())
                .day(path + "due", due)
                .day(path + "nextFeedback", deadline.nextFeedback());
        for (int i = 0; parts != null && i < parts.size(); i++) {
            parts.get(i).check(check, path + "subTasks[" + i + "].");
        }
    }

    private void checkSource(InputCheck check, String path, LocalDate today) {
        check.required(path + "kind", source.kind())
                .optional(path + "reference", source.reference(), Source.NAME_LENGTH)
                .optional(path + "meeting", source.meeting(), Source.NAME_LENGTH)
                .optional(path + "leader", source.leader(), Source.NAME_LENGTH)
                .optional(path + "instruction", source.instruction(), Matter.TEXT_LENGTH)
                .day(path + "date", source.date())
                .that(source.date() == null || !source.date().isAfter(today), path + "date", "in-the-future", today);
    }
}
