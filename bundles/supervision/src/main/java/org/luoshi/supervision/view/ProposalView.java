package org.luoshi.supervision.view;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.supervision.item.Source;

/**
 * What is proposed from a paper, clause by clause.
 *
 * @param text the text that was read, when it came as a file; null otherwise
 * @param source what the paper says about itself; unknown parts are null
 * @param baseDate the day its deadlines count from, null when nothing says it
 * @param unknownOffices offices that the organisation does not know
 */
public record ProposalView(
        String text,
        String title,
        Source source,
        LocalDate baseDate,
        List<Clause> clauses,
        List<Item> items,
        List<NoAction> noAction,
        List<String> unknownOffices) {
    /** A clause and where it stands. */
    public record Clause(String path, String text) {}

    /**
     * A proposed item. What the text does not plainly say is empty or null.
     *
     * @param content the words of the clause that ask for it (督办内容)
     * @param requirement what result is to be handed in or reported, and when (办理要求)
     */
    public record Item(
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
            List<Mention> leadOffices,
            List<Mention> assistOffices) {}

    /** A step with its limit. */
    public record Milestone(String what, LocalDate due, String relative) {}

    /** An office as named; {@code id} is null when the organisation does not know it. */
    public record Mention(String name, Long id) {}

    /** A clause that needs no action, and why. */
    public record NoAction(String clause, LocalizedText reason) {}

    /** The same with the text that was read. */
    public ProposalView of(String read) {
        return new ProposalView(read, title, source, baseDate, clauses, items, noAction, unknownOffices);
    }
}
