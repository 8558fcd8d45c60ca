package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Words;

/** Reads a clause: its sentences are gathered into items, one for each set of leading offices. */
public final class ClauseReader {
    private static final Words PREAMBLE =
            Words.of("总体部署 总体安排 总体要求 指导思想 基本原则 总体目标 工作目标 目标任务 主要目标 适用范围 工作背景 重要意义 充分认识 提高认识 编制依据 总体思路");
    private static final Words HANDS_OUT = Words.of("由 请 责成 牵头 负责");

    private final CharSequence text;
    private final SentenceReader sentences;
    private final ItemWriter writer;

    public ClauseReader(CharSequence text, SentenceReader sentences, ItemWriter writer) {
        this.text = text;
        this.sentences = sentences;
        this.writer = writer;
    }

    /** Reads the clause; {@code inherited} are the offices its introduction names for all sub-clauses. */
    public ClauseReading read(Passage passage, Parts inherited) {
        NoActionReason fixed = fixedReason(passage.part());
        if (fixed != null) {
            return new ClauseReading(List.of(), fixed, Parts.NONE, List.of());
        }
        List<SentenceReading> readings = Sentence.in(text, passage.bodyStart(), passage.end()).stream()
                .map(sentences::read)
                .toList();
        boolean announces = passage.part() == Part.INTRODUCTION && endsWithColon(passage.end());
        List<ItemDraft> drafts = drafts(readings, passage, inherited);
        List<ItemDraft> accepted = drafts.stream()
                .filter(draft -> isItem(draft, passage, announces))
                .toList();
        return new ClauseReading(
                written(accepted, passage, readings),
                accepted.isEmpty() ? reason(passage.part(), withoutHeading(readings)) : null,
                announces && drafts.size() == 1 ? parts(drafts.get(0)) : Parts.NONE,
                accepted.stream().flatMap(ClauseReader::offices).toList());
    }

    private List<ProposedItem> written(List<ItemDraft> drafts, Passage passage, List<SentenceReading> readings) {
        String topic = readings.stream()
                .map(SentenceReading::about)
                .filter(about -> !about.isEmpty())
                .findFirst()
                .orElse("");
        boolean several = drafts.size() > 1;
        return drafts.stream()
                .map(draft -> several
                        ? writer.write(draft, passage, draft.span(), draft.about())
                        : writer.write(draft, passage, passage.words(), topic))
                .toList();
    }

    private List<ItemDraft> drafts(List<SentenceReading> readings, Passage passage, Parts inherited) {
        List<ItemDraft> drafts = drafts(readings);
        boolean ownWords = HANDS_OUT.isIn(text, passage.bodyStart(), passage.end());
        drafts.forEach(ItemDraft::takeSubject);
        drafts.stream()
                .filter(draft -> draft.lead().isEmpty() && !ownWords)
                .forEach(draft -> draft.addParts(inherited));
        return drafts;
    }

    private static Parts parts(ItemDraft draft) {
        return new Parts(draft.lead(), draft.assist(), List.of());
    }

    private static Stream<OfficeMention> offices(ItemDraft draft) {
        return Stream.of(draft.lead().stream(), draft.assist().stream(), Stream.ofNullable(draft.follow()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }

    /** A heading on a line of its own asks for nothing that the lines under it do not ask for. */
    private List<SentenceReading> withoutHeading(List<SentenceReading> readings) {
        boolean heading = readings.size() > 1
                && text.charAt(readings.get(0).span().end()) == '\n'
                && readings.stream().skip(1).anyMatch(reading -> !reading.labelled())
                && !readings.get(0).hasDuty();
        return heading ? readings.subList(1, readings.size()) : readings;
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
        boolean preamble = PREAMBLE.at(text, afterBlank(passage.bodyStart()), passage.end()) > 0;
        return switch (passage.part()) {
            case OPENING -> lead && draft.hasDuty();
            case INTRODUCTION -> draft.hasDuty() || lead && !announces;
            case NUMBERED, PARAGRAPH ->
                lead || draft.hasDuty() || draft.demands() && !preamble || draft.follow() != null;
            case HEADING, ATTENDANCE, ADDRESSEE, SIGNATURE, ATTACHMENT_LIST, CLOSING -> false;
        };
    }

    private int afterBlank(int pos) {
        return pos < text.length() && text.charAt(pos) == ' ' ? pos + 1 : pos;
    }

    private boolean endsWithColon(int end) {
        int last = end - 1;
        while (last >= 0 && (text.charAt(last) == '\n' || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && text.charAt(last) == '：';
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
