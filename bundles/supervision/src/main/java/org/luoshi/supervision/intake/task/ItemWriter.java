package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.text.PlainText;
import org.luoshi.supervision.intake.text.Span;

/** Writes a draft down as a proposed item, in the words of the source. */
public final class ItemWriter {
    private static final int LONGEST_TITLE = 40;
    private static final int TERSE = 3;

    private final PlainText text;

    public ItemWriter(PlainText text) {
        this.text = text;
    }

    ProposedItem write(ItemDraft draft, Passage passage, Span words, String topic) {
        List<SentenceReading> sentences = draft.sentences();
        List<Milestone> milestones = new ArrayList<>();
        sentences.forEach(sentence -> sentence.milestones().forEach(found -> milestones.add(worded(found, topic))));
        OfficeMention follow = draft.follow();
        return new ProposedItem(
                passage.path(),
                title(milestones, topic),
                text.quote(words.start(), words.end()),
                names(draft.lead()),
                names(draft.assist()),
                follow == null ? null : follow.name(),
                first(sentences, SentenceReading::standing),
                first(sentences, SentenceReading::reporting),
                sentences.stream().anyMatch(SentenceReading::extension),
                milestones,
                new Span(text.origin(words.start()), text.origin(words.end())));
    }

    private static List<String> names(List<OfficeMention> offices) {
        return offices.stream().map(OfficeMention::name).toList();
    }

    private static String first(List<SentenceReading> sentences, Function<SentenceReading, String> part) {
        return sentences.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A bare 完成 or 到位 says nothing without its object. */
    private Milestone worded(Milestone found, String topic) {
        boolean terse = found.what().length() <= TERSE && !topic.contains(found.what());
        String what = found.what().isEmpty() ? topic : terse ? topic + found.what() : found.what();
        what = what.isEmpty() ? found.relative() == null ? "" : found.relative() : what;
        Span evidence = new Span(
                text.origin(found.evidence().start()),
                text.origin(found.evidence().end()));
        return new Milestone(what, found.due(), found.relative(), evidence);
    }

    private static String title(List<Milestone> milestones, String topic) {
        String title =
                topic.isEmpty() && !milestones.isEmpty() ? milestones.get(0).what() : topic;
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
