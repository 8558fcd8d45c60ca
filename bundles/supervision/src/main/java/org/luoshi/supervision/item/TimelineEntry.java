package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;

/** One event in the life of an item (办理记录): who, when, why, from which state to which. Never changed. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry extends ItemEntry {
    private static final String SEPARATOR = "\u001f";
    private static final Set<String> HANDOUTS = Set.of(
            Step.DISPATCH.name(),
            Step.REASSIGN.name(),
            Event.REASSIGNED_WITH_NEW_DUE,
            Step.INSTRUCT_AGAIN.name(),
            Step.MAKE_LONG_TERM.name());

    @Column(name = "event")
    private String event;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ItemState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ItemState to;

    @Column(name = "details")
    private String details;

    @Column(name = "note")
    private String note;

    protected TimelineEntry() {}

    TimelineEntry(SupervisionItem item, Occasion occasion, Event event, ItemState from) {
        super(item, occasion);
        this.event = event.name();
        this.details = String.join(SEPARATOR, event.details());
        this.note = event.note();
        this.from = from;
        this.to = item.state();
    }

    /** What happened: name of a {@link Step}, or CREATED, EDITED, EXTENDED_WITH_SUB_TASKS, REASSIGNED_WITH_NEW_DUE. */
    public String event() {
        return event;
    }

    /** Whether an office was given the item, or another rhythm of reports. */
    boolean isHandout() {
        return HANDOUTS.contains(event);
    }

    /** Whether the office reported. */
    boolean isReport() {
        return Step.FEEDBACK.name().equals(event);
    }

    public ItemState from() {
        return from;
    }

    public ItemState to() {
        return to;
    }

    /** Why, in the words of the person; may be null. */
    public String note() {
        return note;
    }

    /** What happened, in words of every language. */
    public LocalizedText text() {
        Object[] arguments = values().stream().map(TimelineEntry::read).toArray();
        return Texts.text("timeline." + event, arguments);
    }

    private List<String> values() {
        return details == null || details.isEmpty() ? List.of() : Arrays.asList(details.split(SEPARATOR, -1));
    }

    private static Object read(String value) {
        String key = value.startsWith(Event.TITLE_OF) ? value.substring(Event.TITLE_OF.length()) : "";
        return Texts.messages().has(key) ? Texts.text(key) : value;
    }
}
