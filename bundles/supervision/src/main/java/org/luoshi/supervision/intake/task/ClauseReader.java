package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.ItemWriter.Wording;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;

/** Reads a clause: its sentences are gathered into items, one for each set of leading offices. */
public final class ClauseReader {
    private static final Words PREAMBLE =
            Words.of("总体部署 总体安排 总体要求 指导思想 基本原则 总体目标 工作目标 目标任务 主要目标 适用范围 工作背景 重要意义 充分认识 提高认识 编制依据 总体思路");
    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_TITLE = 40;

    private final CharSequence text;
    private final SentenceReader sentences;
    private final ItemWriter writer;
    private final HandedLeads leads;

    public ClauseReader(CharSequence text, SentenceReader sentences, ItemWriter writer) {
        this.text = text;
        this.sentences = sentences;
        this.writer = writer;
        this.leads = new HandedLeads(text);
    }

    /** Reads the clause; {@code inherited} are the offices its introduction names for all sub-clauses. */
    public ClauseReading read(Passage passage, Parts inherited) {
        List<SentenceReading> readings = readings(passage);
        NoActionReason fixed = fixedReason(passage.part());
        if (fixed != null) {
            Parts handsDown =
                    passage.part() == Part.HEADING ? HandedLeads.handedDown(drafts(readings), inherited) : Parts.NONE;
            return new ClauseReading(List.of(), fixed, handsDown, Parts.NONE, List.of());
        }
        boolean announces = passage.part() == Part.INTRODUCTION && leads.endsWithColon(passage.end());
        List<ItemDraft> drafts = drafts(readings, passage, inherited);
        Parts handsUp = leads.handedUp(drafts, passage);
        List<ItemDraft> accepted = drafts.stream()
                .filter(draft -> isItem(draft, passage, announces) && (handsUp.isEmpty() || draft.hasDuty()))
                .toList();
        return new ClauseReading(
                written(accepted, passage, readings),
                accepted.isEmpty() ? reason(passage.part(), withoutHeading(readings)) : null,
                passage.isNumbered()
                        ? HandedLeads.handedDown(drafts, inherited)
                        : leads.formHead(passage, drafts, readings),
                handsUp,
                (handsUp.isEmpty() ? accepted : drafts)
                        .stream().flatMap(ClauseReader::offices).toList());
    }

    /** What a leader's quoted words ask for counts only where the paper itself hands nothing out. */
    private List<SentenceReading> readings(Passage passage) {
        Map<Boolean, List<SentenceReading>> byQuote = new HashMap<>();
        List<SentenceReading> all = new ArrayList<>();
        for (Sentence sentence : Sentence.in(text, passage.bodyStart(), passage.end())) {
            SentenceReading reading = sentences.read(sentence);
            all.add(reading);
            byQuote.computeIfAbsent(sentences.quotes(sentence), quoted -> new ArrayList<>())
                    .add(reading);
        }
        List<SentenceReading> own = byQuote.getOrDefault(false, List.of());
        return own.stream().anyMatch(SentenceReading::namesLead) ? own : all;
    }

    private List<ProposedItem> written(List<ItemDraft> drafts, Passage passage, List<SentenceReading> readings) {
        String topic = readings.stream()
                .map(SentenceReading::about)
                .filter(about -> !about.isEmpty())
                .findFirst()
                .orElse("");
        boolean several = drafts.size() > 1;
        return drafts.stream()
                .map(draft -> writer.write(
                        draft,
                        passage,
                        several
                                ? new Wording(draft.span(), "", draft.about())
                                : new Wording(passage.words(), heading(readings), topic)))
                .toList();
    }

    /** 关于创新券兑付。… : a brief sentence before the others that hands nothing out by itself. */
    private String heading(List<SentenceReading> readings) {
        SentenceReading first = readings.get(0);
        Span words = first.span();
        boolean heads = readings.size() > 1
                && !first.labelled()
                && !first.hasDuty()
                && !first.namesLead()
                && first.record() == null
                && !leads.endsWithColon(words.end() + 1)
                && words.end() - words.start() <= LONGEST_TITLE;
        return heads ? text.subSequence(words.start(), words.end()).toString().strip() : "";
    }

    private List<ItemDraft> drafts(List<SentenceReading> readings, Passage passage, Parts inherited) {
        List<ItemDraft> drafts = drafts(readings);
        boolean ownWords = leads.handsOut(passage)
                || Sentence.in(text, passage.bodyStart(), passage.end()).stream()
                        .anyMatch(sentences::opensWithOffice);
        drafts.forEach(ItemDraft::takeSubject);
        drafts.stream()
                .filter(draft -> draft.lead().isEmpty() && !ownWords)
                .forEach(draft -> draft.addParts(inherited));
        return drafts;
    }

    private static Stream<OfficeMention> offices(ItemDraft draft) {
        return Stream.of(draft.lead().stream(), draft.assist().stream(), Stream.ofNullable(draft.follow()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }

    /** A heading asks for nothing that the words under it do not ask for. */
    private List<SentenceReading> withoutHeading(List<SentenceReading> readings) {
        if (readings.size() < 2 || readings.get(0).hasDuty()) {
            return readings;
        }
        List<SentenceReading> rest = readings.subList(1, readings.size());
        Span first = readings.get(0).span();
        boolean line = text.charAt(first.end()) == '\n' && rest.stream().anyMatch(reading -> !reading.labelled());
        boolean brief = first.end() - first.start() <= LONGEST_HEADING
                && !readings.get(0).namesLead();
        boolean told = rest.stream().noneMatch(SentenceReading::isTask)
                && rest.stream().anyMatch(reading -> reading.record() != null);
        return line || brief && told ? rest : readings;
    }

    private List<ItemDraft> drafts(List<SentenceReading> readings) {
        List<ItemDraft> drafts = new ArrayList<>();
        for (SentenceReading reading : withoutHeading(readings)) {
            if (reading.isTask() && !reading.labelled()) {
                gather(reading, drafts);
            }
        }
        List<SentenceReading> labelled =
                readings.stream().filter(SentenceReading::labelled).toList();
        return labelled.isEmpty() ? drafts : withFields(drafts, labelled);
    }

    private static void gather(SentenceReading reading, List<ItemDraft> drafts) {
        ItemDraft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean others = last != null
                && reading.namesLead()
                && !last.lead().isEmpty()
                && !last.names(reading.parts().lead());
        if (last == null || others && (reading.plain() || reading.hasDuty())) {
            last = new ItemDraft();
            drafts.add(last);
            last.add(reading);
        } else if (others) {
            last.addWithoutParts(reading);
        } else {
            last.add(reading);
        }
    }

    /** 责任单位：… under a clause names the offices of all of it. */
    private static List<ItemDraft> withFields(List<ItemDraft> drafts, List<SentenceReading> labelled) {
        ItemDraft whole = new ItemDraft();
        boolean named = labelled.stream().anyMatch(SentenceReading::namesLead);
        for (ItemDraft draft : drafts) {
            draft.sentences().forEach(named ? whole::addWithoutParts : whole::add);
        }
        for (SentenceReading field : labelled) {
            whole.addWithoutParts(field);
            whole.addParts(field.parts());
        }
        return List.of(whole);
    }

    private boolean isItem(ItemDraft draft, Passage passage, boolean announces) {
        boolean lead = !draft.lead().isEmpty();
        boolean preamble = PREAMBLE.at(text, leads.afterBlank(passage.bodyStart()), passage.end()) > 0;
        return switch (passage.part()) {
            case OPENING -> lead && draft.hasDuty();
            case INTRODUCTION -> draft.hasDuty();
            case NUMBERED, PARAGRAPH ->
                lead || draft.hasDuty() || draft.demands() && !preamble || draft.follow() != null;
            case HEADING, ATTENDANCE, ADDRESSEE, SIGNATURE, ATTACHMENT_LIST, CLOSING -> false;
        };
    }

    private static NoActionReason reason(Part part, List<SentenceReading> readings) {
        if (part == Part.OPENING) {
            return NoActionReason.OPENING;
        }
        return readings.stream()
                .map(SentenceReading::record)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(part == Part.INTRODUCTION ? NoActionReason.INTRODUCTION : NoActionReason.NARRATIVE);
    }

    private static NoActionReason fixedReason(Part part) {
        return switch (part) {
            case OPENING, INTRODUCTION, NUMBERED, PARAGRAPH -> null;
            case HEADING -> NoActionReason.HEADING;
            case ATTENDANCE -> NoActionReason.ATTENDANCE;
            case ADDRESSEE -> NoActionReason.ADDRESSEE;
            case SIGNATURE -> NoActionReason.SIGNATURE;
            case ATTACHMENT_LIST -> NoActionReason.ATTACHMENT_LIST;
            case CLOSING -> NoActionReason.CLOSING;
        };
    }
}
