package org.luoshi.supervision.item;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An office asks for a later due date (延期申请), and what was decided. */
@Entity
@Table(name = "extension")
public class Extension extends ItemEntry {
    /** What became of a request. */
    public enum Decision {
        /** 待批. */
        PENDING,
        /** 同意. */
        GRANTED,
        /** 不同意. */
        REFUSED
    }

    @Column(name = "reason")
    private String reason;

    @Column(name = "expected")
    private LocalDate expected;

    @Column(name = "old_due")
    private LocalDate oldDue;

    @Column(name = "late")
    private boolean late;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Decision decision = Decision.PENDING;

    @Column(name = "new_due")
    private LocalDate newDue;

    @Column(name = "decision_note")
    private String decisionNote;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    private By decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Extension() {}

    Extension(SupervisionItem item, Occasion occasion, String reason, LocalDate expected) {
        super(item, occasion);
        this.reason = reason;
        this.expected = expected;
        this.oldDue = item.deadline().due();
        this.late = oldDue != null && occasion.today().isAfter(oldDue);
    }

    void decide(Occasion occasion, Decision outcome, LocalDate granted, String note) {
        decision = outcome;
        newDue = granted;
        decisionNote = note;
        decidedBy = occasion.by();
        decidedAt = occasion.at();
    }

    public String reason() {
        return reason;
    }

    /** When the office expects to be done (预计完成时间). */
    public LocalDate expected() {
        return expected;
    }

    public LocalDate oldDue() {
        return oldDue;
    }

    /** Whether it was asked for only after the due date. */
    public boolean isLate() {
        return late;
    }

    public Decision decision() {
        return decision;
    }

    /** The explicit new due date (新时限), null unless granted. */
    public LocalDate newDue() {
        return newDue;
    }

    public String decisionNote() {
        return decisionNote;
    }

    public By decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
