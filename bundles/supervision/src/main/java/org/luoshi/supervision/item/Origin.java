package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How an item came into the system.
 *
 * @param intakeId the intake (来文) it was accepted from, null when somebody typed it
 * @param clause clause of that paper, 三（一）
 * @param sample whether it is sample data
 */
@Embeddable
public record Origin(
        @Column(name = "intake_id") Long intakeId,
        @Column(name = "clause") String clause,
        @Column(name = "sample") boolean sample) {
    /** Typed by somebody. */
    public static final Origin TYPED = new Origin(null, null, false);
}
