package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;
import org.luoshi.supervision.intake.text.Span;

/** An item while the sentences of its clause are gathered. */
final class ItemDraft {
    private final List<SentenceReading> sentences = new ArrayList<>();
    private List<OfficeMention> lead = List.of();
    private final Map<String, OfficeMention> assist = new LinkedHashMap<>();
    private final Map<String, OfficeMention> follow = new LinkedHashMap<>();

    void add(SentenceReading sentence) {
        sentences.add(sentence);
        addParts(sentence.parts());
    }

    /** Takes the duties of a sentence whose offices say nothing about who answers for this item. */
    void addWithoutParts(SentenceReading sentence) {
        sentences.add(sentence);
    }

    /** Takes the offices only, as from the fields under a clause or the words that introduce it. */
    void addParts(Parts parts) {
        lead = lead.isEmpty() ? parts.lead() : lead;
        parts.assist().forEach(office -> assist.putIfAbsent(office.name(), office));
        parts.follow().forEach(office -> follow.putIfAbsent(office.name(), office));
    }

    void overruleLead(List<OfficeMention> offices) {
        lead = offices.isEmpty() ? lead : offices;
    }

    /** The subject of its sentences leads where there is a deadline and no other word about who leads. */
    void takeSubject() {
        List<List<OfficeMention>> subjects = sentences.stream()
                .map(SentenceReading::subjects)
                .filter(offices -> !offices.isEmpty())
                .toList();
        boolean limited =
                sentences.stream().anyMatch(sentence -> !sentence.milestones().isEmpty());
        if (lead.isEmpty() && limited && subjects.size() == 1) {
            lead = subjects.get(0);
        }
    }

    String about() {
        return phrases().stream().findFirst().orElse("");
    }

    List<String> phrases() {
        return sentences.stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .toList();
    }

    /** From its first sentence to its last. */
    Span span() {
        SentenceReading last = sentences.get(sentences.size() - 1);
        return new Span(sentences.get(0).span().start(), last.span().end());
    }

    List<SentenceReading> sentences() {
        return sentences;
    }

    List<OfficeMention> lead() {
        return lead;
    }

    List<OfficeMention> assist() {
        return assist.values().stream()
                .filter(office -> lead.stream().noneMatch(other -> other.name().equals(office.name())))
                .toList();
    }

    /** One office follows up; without a lead beside it only a supervision office is taken at its word. */
    OfficeMention follow() {
        if (follow.size() != 1) {
            return null;
        }
        OfficeMention office = follow.values().iterator().next();
        boolean leads = lead.stream().anyMatch(other -> other.name().equals(office.name()));
        boolean supervises = office.name().contains("督");
        return leads || lead.isEmpty() && !supervises ? null : office;
    }

    boolean names(List<OfficeMention> offices) {
        return lead.stream()
                .map(OfficeMention::name)
                .toList()
                .equals(offices.stream().map(OfficeMention::name).toList());
    }

    boolean hasDuty() {
        return sentences.stream().anyMatch(SentenceReading::hasDuty);
    }

    boolean demands() {
        return sentences.stream().anyMatch(SentenceReading::demands);
    }
}
