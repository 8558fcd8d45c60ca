package org.luoshi.supervision.item;

import java.time.LocalDate;

/**
 * A sub-task as planned.
 *
 * @param title what
 * @param officeId who, null for the lead office
 * @param due when, null when no day is known
 * @param relativeDue when, in words that hang on an event; may be null
 */
public record PlannedPart(String title, Long officeId, LocalDate due, String relativeDue) {
    private static final int RELATIVE_LENGTH = 200;

    /**
     * Looks at every field.
     *
     * @param path prefix of the field names, for example {@code subTasks[0].}
     */
    InputCheck check(InputCheck check, String path) {
        return check.required(path + "title", title, Matter.TITLE_LENGTH)
                .day(path + "due", due)
                .optional(path + "relativeDue", relativeDue, RELATIVE_LENGTH);
    }
}
