package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.text.Span;

/**
 * What one sentence says about a task.
 *
 * @param plain whether the lead is named by a word like 牵头 or 负责
 * @param demands whether it asks for something, office and deadline or not
 * @param record why it asks for nothing by itself (会议听取…), or null
 * @param phrases what its segments are about, without openings, offices with their parts and words about time
 * @param subjects the offices that merely are its subject; they lead if the clause has a deadline and names nobody else
 * @param labelled whether its offices stand in a field (责任单位：…)
 */
public record SentenceReading(
        Span span,
        Parts parts,
        boolean plain,
        List<Milestone> milestones,
        String standing,
        String reporting,
        boolean extension,
        boolean demands,
        NoActionReason record,
        List<String> phrases,
        List<OfficeMention> subjects,
        boolean labelled) {

    /** Who has which part. */
    public record Parts(List<OfficeMention> lead, List<OfficeMention> assist, List<OfficeMention> follow) {
        public static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        public boolean isEmpty() {
            return lead.isEmpty() && assist.isEmpty() && follow.isEmpty();
        }
    }

    /** Its first words, or none. */
    String about() {
        return phrases.isEmpty() ? "" : phrases.get(0);
    }

    boolean namesLead() {
        return !parts.lead().isEmpty();
    }

    boolean hasDuty() {
        return !milestones.isEmpty() || standing != null || reporting != null || extension;
    }

    boolean isTask() {
        return hasDuty() || !parts.isEmpty() || demands;
    }
}
