package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.Span;

/**
 * A supervision item (督办事项) proposed from a clause. What the text does not plainly say is empty or null.
 *
 * @param clause the path of the clause
 * @param title a short name for it, in the words of the clause
 * @param content the words that ask for it
 * @param requirement what result is to be handed in or reported, and when; null where the text asks for none
 * @param lead the offices that lead or are responsible (牵头、负责)
 * @param assist the offices that assist (配合)
 * @param follow the office that follows it up (跟踪督办), or null
 * @param standing the words of a duty without an end, or null
 * @param reporting the words of a regular report, or null
 * @param extension whether a deadline is moved
 * @param evidence where the words stand in the source
 */
public record ProposedItem(
        String clause,
        String title,
        String content,
        String requirement,
        List<String> lead,
        List<String> assist,
        String follow,
        String standing,
        String reporting,
        boolean extension,
        List<Milestone> milestones,
        Span evidence) {
    public ProposedItem {
        lead = List.copyOf(lead);
        assist = List.copyOf(assist);
        milestones = List.copyOf(milestones);
    }

    /** The same for offices that are named elsewhere. */
    public ProposedItem ledBy(List<String> leading, List<String> assisting) {
        return new ProposedItem(
                clause,
                title,
                content,
                requirement,
                leading,
                assisting,
                follow,
                standing,
                reporting,
                extension,
                milestones,
                evidence);
    }
}
