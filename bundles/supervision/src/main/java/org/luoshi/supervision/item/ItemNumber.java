package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Number of an item (编号), 督〔2026〕12号. */
@Embeddable
public record ItemNumber(
        @Column(name = "number_year") int year,
        @Column(name = "number_serial") int serial) {
    @Override
    public String toString() {
        return "督〔" + year + "〕" + serial + "号";
    }
}
