package org.luoshi.supervision.intake;

import java.util.List;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.task.NoAction;
import org.luoshi.supervision.intake.task.ProposedItem;

/**
 * What is proposed from a paper. Every clause is either covered by an item or listed with the reason why not.
 *
 * @param source what the paper says about itself
 * @param unknownOffices offices with a part in an item that the organisation does not know
 */
public record Proposals(
        Source source,
        List<Clause> clauses,
        List<ProposedItem> items,
        List<NoAction> noAction,
        List<String> unknownOffices) {}
