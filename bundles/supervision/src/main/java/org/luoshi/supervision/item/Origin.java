package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * How an item came into the system.
 *
 * @param intakeId the intake (来文) it was accepted from, null when somebody typed it
 * @param clause clause of that paper, 三（一）; several when the matters of several clauses became one item: 三（一）、四
 * @param sample whether it is sample data
 */
@Embeddable
public record Origin(
        @Column(name = "intake_id") Long intakeId,
        @Column(name = "clause") String clause,
        @Column(name = "sample") boolean sample) {
    /** Typed by somebody. */
    public static final Origin TYPED = new Origin(null, null, false);

    /** The names of its clauses may be so long. */
    public static final int CLAUSE_LENGTH = 200;

    private static final String SEPARATOR = "、";

    /** Every clause that it covers. */
    public List<String> clauses() {
        return clausesIn(clause);
    }

    /** The clauses that such a text names; none when it is null. */
    public static List<String> clausesIn(String clause) {
        return clause == null ? List.of() : List.of(clause.split(SEPARATOR));
    }
}
