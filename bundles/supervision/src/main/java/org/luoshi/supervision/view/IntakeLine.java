package org.luoshi.supervision.view;

import java.time.Instant;
import org.luoshi.supervision.notice.IntakeState;

/**
 * An intake in a list.
 *
 * @param clauses how many clauses it has
 * @param covered how many of them are decided
 * @param items how many items came of it
 */
public record IntakeLine(
        long id,
        String title,
        IntakeState state,
        Instant createdAt,
        String by,
        long clauses,
        long covered,
        long items) {}
