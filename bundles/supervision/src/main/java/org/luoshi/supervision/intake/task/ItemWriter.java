package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.text.PlainText;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;

/** Writes a draft down as a proposed item, in the words of the source. */
public final class ItemWriter {
    private static final Words HANDS_IN = Words.of("报送 报告 报 提交 上报 反馈 回复 书面 形成报告 提供 代拟 补报 各自报送");
    private static final Words OBJECT = Words.of("将 把 向");
    private static final Words REPORTS =
            Words.of("书面报告 书面说明 书面反馈 报送 提交 上报 反馈 回复 并报 报厅 报省 报分管 报主要 报督查 报办公室 报党组 报规划处 报告厅 形成情况报告 形成报告");
    /** A clause that says no more than this besides its requirement is the requirement itself. */
    private static final int LEAST_BESIDES = 14;

    private static final int TERSE = 3;

    private final PlainText text;

    public ItemWriter(PlainText text) {
        this.text = text;
    }

    /**
     * How the item is to be worded.
     *
     * @param words the words of the clause that are its own
     * @param heading what the clause is headed with, empty when nothing
     * @param topic what it is about, for steps that say only 完成
     */
    record Wording(Span words, String heading, String topic) {}

    ProposedItem write(ItemDraft draft, Passage passage, Wording wording) {
        Span words = wording.words();
        List<SentenceReading> sentences = draft.sentences();
        List<Milestone> milestones = new ArrayList<>();
        sentences.forEach(
                sentence -> sentence.milestones().forEach(found -> milestones.add(worded(found, wording.topic()))));
        OfficeMention follow = draft.follow();
        String content = text.quote(words.start(), words.end());
        return new ProposedItem(
                passage.path(),
                ItemTitle.of(wording.heading(), wording.topic(), draft),
                content,
                requirement(sentences, content),
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

    /** What is to be handed in by when, and the regular report; nothing where that is all the clause says. */
    private String requirement(List<SentenceReading> sentences, String content) {
        List<String> results = new ArrayList<>();
        sentences.stream()
                .flatMap(sentence -> sentence.milestones().stream())
                .filter(step -> isResult(step.what()))
                .map(step -> text.quote(step.evidence().start(), step.evidence().end()) + step.what())
                .forEach(results::add);
        Stream.ofNullable(first(sentences, SentenceReading::reporting)).forEach(results::add);
        String requirement = String.join("；", results);
        return results.isEmpty() || content.length() - requirement.length() < LEAST_BESIDES ? null : requirement;
    }

    /** Whether something is to be handed in: 提交书面报告, 将结果报厅领导. */
    private static boolean isResult(String what) {
        int end = what.length();
        boolean hands = HANDS_IN.at(what, 0, end) > 0 || OBJECT.at(what, 0, end) > 0 && what.indexOf('报') > 0;
        return hands || REPORTS.isIn(what, 0, end);
    }
}
