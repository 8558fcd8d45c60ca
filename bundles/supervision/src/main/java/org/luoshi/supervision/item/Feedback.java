package org.luoshi.supervision.item;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Report of the lead office on its item (反馈), signed by the head of the office (处室负责人审签). */
@Entity
@Table(name = "feedback")
public class Feedback extends ItemEntry {
    @Embedded
    private FeedbackText text;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "signed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_by_name"))
    private By signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Feedback() {}

    Feedback(SupervisionItem item, Occasion occasion, FeedbackText text) {
        super(item, occasion);
        this.text = text;
    }

    void sign(Occasion occasion) {
        signedBy = occasion.by();
        signedAt = occasion.at();
    }

    public FeedbackText text() {
        return text;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    /** Who signed, null while nobody has. */
    public By signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
