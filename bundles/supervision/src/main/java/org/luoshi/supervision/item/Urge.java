package org.luoshi.supervision.item;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** An office was urged (催办). */
@Entity
@Table(name = "urge")
public class Urge extends ItemEntry {
    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private UrgeWay way;

    @Column(name = "note")
    private String note;

    @Column(name = "result")
    private String result;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "result_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "result_by_name"))
    private By resultBy;

    @Column(name = "result_at")
    private Instant resultAt;

    protected Urge() {}

    Urge(SupervisionItem item, Occasion occasion, UrgeWay way, String note) {
        super(item, occasion);
        this.way = way;
        this.note = note;
    }

    public UrgeWay way() {
        return way;
    }

    /** What was said. */
    public String note() {
        return note;
    }

    void resultIs(String answer, Occasion occasion) {
        result = answer;
        resultBy = occasion.by();
        resultAt = occasion.at();
    }

    /** What came of it (催办结果), null while that is not written down. */
    public String result() {
        return result;
    }

    /** Who wrote the result down, null while nobody did. */
    public By resultBy() {
        return resultBy;
    }

    public Instant resultAt() {
        return resultAt;
    }
}
