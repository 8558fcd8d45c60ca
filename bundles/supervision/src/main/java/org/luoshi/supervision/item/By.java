package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who did something, with the name borne at that time.
 *
 * @param personId 0 for the platform itself
 */
@Embeddable
public record By(
        @Column(name = "by_id") long personId,
        @Column(name = "by_name") String name) {
    /** The name; null when nobody did it yet. */
    public static String nameOf(By by) {
        return by == null ? null : by.name;
    }
}
