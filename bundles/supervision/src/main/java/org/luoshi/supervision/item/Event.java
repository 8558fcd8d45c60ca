package org.luoshi.supervision.item;

import java.util.Arrays;
import java.util.List;

/**
 * What goes into the timeline.
 *
 * @param name name of a {@link Step}, or CREATED, EDITED; the messages hold its words under {@code timeline.<name>}
 * @param note why, as the person wrote it; may be null
 * @param details values for the places of the message
 */
public record Event(String name, String note, List<String> details) {
    /** Starts a detail that is read as a title in each language. */
    static final String TITLE_OF = "@";

    /** Another office has the item, and it is due on another day. */
    static final String REASSIGNED_WITH_NEW_DUE = "REASSIGNED_WITH_NEW_DUE";

    public Event {
        details = List.copyOf(details);
    }

    /** What a step did. */
    public static Event of(Step step, String note, Object... details) {
        return of(step.name(), note, details);
    }

    /** Event with values as they read in every language. */
    public static Event of(String name, String note, Object... details) {
        return new Event(name, note, Arrays.stream(details).map(Event::written).toList());
    }

    private static String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return TITLE_OF + Texts.key(constant);
        }
        return value == null ? "—" : value.toString();
    }
}
