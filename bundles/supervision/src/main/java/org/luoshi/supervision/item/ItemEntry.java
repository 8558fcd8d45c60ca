package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Something that was written down about an item: who and when. */
@MappedSuperclass
public class ItemEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = 20)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id")
    private SupervisionItem item;

    @Embedded
    private By by;

    @Column(name = "at")
    private Instant at;

    protected ItemEntry() {}

    protected ItemEntry(SupervisionItem item, Occasion occasion) {
        this.item = item;
        this.by = occasion.by();
        this.at = occasion.at();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    protected SupervisionItem item() {
        return item;
    }

    public By by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
