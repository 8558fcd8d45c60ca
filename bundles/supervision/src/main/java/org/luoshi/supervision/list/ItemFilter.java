package org.luoshi.supervision.list;

import java.time.LocalDate;
import java.util.Set;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;

/**
 * Which items a list shows; null, or empty for {@code states}, leaves a filter out.
 *
 * @param text number, or words of title or content
 * @param office lead office
 * @param due due date
 * @param handler person who works on it
 */
public record ItemFilter(
        String text,
        Set<ItemState> states,
        Light light,
        Long office,
        SourceKind source,
        Days due,
        Long handler,
        Boolean open,
        Outcome outcome,
        Days registered,
        Days closed,
        Long intake) {
    /** Every item. */
    public static final ItemFilter NONE =
            new ItemFilter(null, Set.of(), null, null, null, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);

    /**
     * Days from one to another, both included.
     *
     * @param from first day, null when open
     * @param to last day, null when open
     */
    public record Days(LocalDate from, LocalDate to) {
        public static final Days ANY = new Days(null, null);
    }

    public ItemFilter {
        states = Set.copyOf(states);
    }

    /** The same, of one person only. */
    public ItemFilter handledBy(long personId) {
        return new ItemFilter(
                text, states, light, office, source, due, personId, open, outcome, registered, closed, intake);
    }

    /** Whether only open items are wanted, be it that another filter says so. */
    public Boolean wantsOpen() {
        boolean implied = light == Light.RED || light == Light.AMBER || light == Light.GREEN;
        return implied ? Boolean.TRUE : open;
    }
}
