package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who was reminded of an item, why and when (提醒记录). The same person is never reminded twice of the same thing. */
@Entity
@Table(name = "reminder")
public class Reminder extends ItemEntry {
    /** Nobody in person reminds: the platform does. */
    public static final By PLATFORM = new By(0, "Luoshi");

    /** Why somebody is reminded. */
    public enum Kind {
        /** 即将到期. */
        BEFORE_DUE,
        /** 已逾期. */
        OVERDUE,
        /** 反馈逾期. */
        FEEDBACK_LATE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "due")
    private LocalDate due;

    @Column(name = "round")
    private int round;

    @Column(name = "to_id")
    private long toId;

    @Column(name = "to_name")
    private String toName;

    protected Reminder() {}

    public Reminder(SupervisionItem item, Occasion occasion, Occurrence occurrence, By to) {
        super(item, occasion);
        this.kind = occurrence.kind();
        this.due = occurrence.due();
        this.round = occurrence.round();
        this.toId = to.personId();
        this.toName = to.name();
    }

    /**
     * What somebody is reminded of.
     *
     * @param due the date it is about
     * @param round which reminder it is: working days left before the date, or the count of those after it
     */
    public record Occurrence(Kind kind, LocalDate due, int round) {}

    public long itemId() {
        return item().id();
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate due() {
        return due;
    }

    public int round() {
        return round;
    }

    public long toId() {
        return toId;
    }

    public String toName() {
        return toName;
    }
}
