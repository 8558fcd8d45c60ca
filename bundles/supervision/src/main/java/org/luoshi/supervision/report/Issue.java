package org.luoshi.supervision.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a report was issued (印发).
 *
 * @param year year of its number
 * @param number 第N期
 * @param sha256 of the Word file, in hexadecimal
 */
@Embeddable
public record Issue(
        @Column(name = "issue_year") int year,
        @Column(name = "issue_number") int number,
        @Column(name = "issued_at") Instant issuedAt,
        @Column(name = "sha256") String sha256) {}
