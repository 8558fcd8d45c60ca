package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** An office was urged (催办). */
@Entity
@Table(name = "urge")
public class Urge extends ItemEntry {
    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private UrgeWay way;

    @Column(name = "note")
    private String note;

    protected Urge() {}

    Urge(SupervisionItem item, Occasion occasion, UrgeWay way, String note) {
        super(item, occasion);
        this.way = way;
        this.note = note;
    }

    public UrgeWay way() {
        return way;
    }

    /** What was said, and what was answered. */
    public String note() {
        return note;
    }
}
