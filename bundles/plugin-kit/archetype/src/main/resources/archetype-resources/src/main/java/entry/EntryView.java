package ${package}.entry;

import java.time.LocalDate;
import org.luoshi.platform.api.rest.Versioned;

/** An entry as people read it. */
public record EntryView(long id, long version, String title, LocalDate due, boolean done) implements Versioned {
    public static EntryView of(Entry entry) {
        return new EntryView(entry.id(), entry.version(), entry.title(), entry.due(), entry.isDone());
    }
}
