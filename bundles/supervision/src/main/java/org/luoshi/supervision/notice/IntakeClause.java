package org.luoshi.supervision.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One clause of a paper (条款). */
@Entity
@Table(name = "intake_clause")
public class IntakeClause {
    /** A reason may be so long. */
    public static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "intake_clause_seq")
    @SequenceGenerator(name = "intake_clause_seq", sequenceName = "intake_clause_seq", allocationSize = 20)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "intake_id")
    private IntakeNotice intake;

    @Column(name = "position")
    private int position;

    @Column(name = "path")
    private String path;

    @Column(name = "text")
    private String text;

    @Column(name = "reason")
    private String reason;

    protected IntakeClause() {}

    IntakeClause(IntakeNotice intake, int position, String path, String text) {
        this.intake = intake;
        this.position = position;
        this.path = path;
        this.text = text;
    }

    void needsNoAction(String why) {
        reason = why;
    }

    /** Where it stands: 一（一）. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** Why it needs no action, null when nobody said so. */
    public String reason() {
        return reason;
    }

    /** @param covered whether items cover it */
    public Coverage coverage(boolean covered) {
        if (covered) {
            return Coverage.ITEM;
        }
        return reason == null ? Coverage.OPEN : Coverage.NO_ACTION;
    }
}
