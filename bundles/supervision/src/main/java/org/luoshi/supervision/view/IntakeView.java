package org.luoshi.supervision.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.supervision.notice.Coverage;
import org.luoshi.supervision.notice.IntakeNotice;
import org.luoshi.supervision.notice.IntakeState;

/** An intake with every clause and what became of it. */
public record IntakeView(
        long id,
        long version,
        String title,
        IntakeState state,
        String text,
        String by,
        Instant createdAt,
        List<Clause> clauses,
        ProposalView proposal)
        implements Versioned {
    /** A clause, what became of it, and the items that cover it. */
    public record Clause(String path, String text, Coverage coverage, String reason, List<ItemRef> items) {}

    /** @param covering the items of this intake by clause */
    public static IntakeView of(IntakeNotice intake, Map<String, List<ItemRef>> covering, ProposalView proposal) {
        List<Clause> clauses = intake.clauses().stream()
                .map(clause -> {
                    List<ItemRef> items = covering.getOrDefault(clause.path(), List.of());
                    return new Clause(
                            clause.path(), clause.text(), clause.coverage(!items.isEmpty()), clause.reason(), items);
                })
                .toList();
        return new IntakeView(
                intake.id(),
                intake.version(),
                intake.paper().title(),
                intake.state(),
                intake.paper().text(),
                intake.by().name(),
                intake.createdAt(),
                clauses,
                proposal);
    }

    /** What came of accepting an intake. */
    public record Accepted(IntakeView intake, List<ItemLine> items, List<Warning> warnings) {}

    /** Something to look at, although nothing is refused. */
    public record Warning(String clause, LocalizedText message, List<ItemLine> items) {}
}
