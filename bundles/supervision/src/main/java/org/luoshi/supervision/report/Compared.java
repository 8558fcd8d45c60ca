package org.luoshi.supervision.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The issued report that a report's numbers are compared with (较上期). */
@Embeddable
public record Compared(
        @Column(name = "compared_with_id") long id,
        @Column(name = "compared_with_number") int number) {}
