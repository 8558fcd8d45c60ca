package org.luoshi.supervision.item;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** An office asks to close its item (申请办结), and what the verification found (核查记录). */
@Entity
@Table(name = "closure")
public class Closure extends ItemEntry {
    /** What the verification found. */
    public enum Outcome {
        /** 待核查. */
        PENDING,
        /** 通过. */
        PASSED,
        /** 退回重办. */
        RETURNED
    }

    @Column(name = "conclusion")
    private String conclusion;

    @Embedded
    private CheckList checks;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome = Outcome.PENDING;

    @Column(name = "verification_note")
    private String note;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "verified_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "verified_by_name"))
    private By verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    protected Closure() {}

    Closure(SupervisionItem item, Occasion occasion, String conclusion) {
        super(item, occasion);
        this.conclusion = conclusion;
    }

    void verified(Occasion occasion, Outcome found, CheckList answers, String why) {
        outcome = found;
        checks = answers;
        note = why;
        verifiedBy = occasion.by();
        verifiedAt = occasion.at();
    }

    /** What came of it, in the words of the office (办结结论). */
    public String conclusion() {
        return conclusion;
    }

    /** The six answers, null while nobody has verified. */
    public CheckList checks() {
        return checks;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    public By verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }
}
