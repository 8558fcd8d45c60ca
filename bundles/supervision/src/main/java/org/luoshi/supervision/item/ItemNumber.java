package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Number of an item (编号), 督〔2026〕12号. */
@Embeddable
public record ItemNumber(
        @Column(name = "number_year") int year,
        @Column(name = "number_serial") int serial) {
    private static final long YEAR = 1_000_000;

    /** Grows with year and number. */
    public long key() {
        return key(year, serial);
    }

    /** Key of a number; serial 0 lies before the first number of the year. */
    public static long key(int year, int serial) {
        return year * YEAR + serial;
    }

    /** The number with this key. */
    public static ItemNumber ofKey(long key) {
        return new ItemNumber((int) (key / YEAR), (int) (key % YEAR));
    }

    @Override
    public String toString() {
        return "督〔" + year + "〕" + serial + "号";
    }
}
