package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;

/**
 * What a clause comes to: items, or the reason why there are none.
 *
 * @param handsDown the offices an introduction names for its sub-clauses
 * @param handsUp the offices it names for the clauses before it: 以上工作由财务处负责
 * @param offices every office that has a part in the items
 */
public record ClauseReading(
        List<ProposedItem> items, NoActionReason reason, Parts handsDown, Parts handsUp, List<OfficeMention> offices) {}
