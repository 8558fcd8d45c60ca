package org.luoshi.supervision.intake.clause;

import java.util.List;
import java.util.function.Predicate;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;

/**
 * Splits a notice or minutes into clauses. Numbers, labels and the place of a line decide; paragraphs without a number
 * are parted where each names offices of its own.
 */
public final class ClauseSplitter {
    private static final Words NEW_RESOLUTION = Words.of("会议强调 会议要求 会议指出 会议认为 会议同意 会议决定 会议明确 会议最后 会议议定");

    private static final Words FOR_ALL = Words.of("请 以上 上述 各 望 逾期 对以上 对上述");

    private final Lines lines;
    private final LineMarkers markers;
    private final CharSequence text;
    private final Predicate<Span> namesLead;
    private final PassageList passages;
    private final boolean numbered;
    private boolean opened;
    private boolean leadSeen;
    private boolean inAttachments;
    private int leadLine = -1;

    private ClauseSplitter(CharSequence text, Predicate<Span> namesLead) {
        this.text = text;
        this.namesLead = namesLead;
        this.lines = new Lines(text);
        this.markers = new LineMarkers(text);
        this.passages = new PassageList(text);
        LineMarkers probe = new LineMarkers(text);
        this.numbered = lines.all().stream().anyMatch(line -> !probe.of(line).isEmpty());
    }

    /**
     * The passages of the text in order, together covering all of it.
     *
     * @param namesLead whether a line names an office that leads or must act
     */
    public static List<Passage> split(CharSequence text, Predicate<Span> namesLead) {
        return new ClauseSplitter(text, namesLead).run();
    }

    private List<Passage> run() {
        for (int i = 0; i < lines.all().size(); i++) {
            Span line = lines.all().get(i);
            if (!isApart(i, line)) {
                List<Marker> inLine = markers.of(line);
                if (inLine.isEmpty()
                        || inAttachments && inLine.get(0).numbering().isInside(Numbering.BRACKETED_CHINESE)) {
                    paragraph(line);
                } else {
                    numbered(line, inLine);
                }
            }
        }
        return passages.finished();
    }

    /** Labels, signature and addressee stand apart from the clauses around them. */
    private boolean isApart(int index, Span line) {
        if (lines.isAnnexMark(line)) {
            inAttachments = false;
            passages.beginAnnex(text.subSequence(line.start(), line.end()).toString(), line.start());
            return true;
        }
        LineLabel label = LineLabel.of(text, line).orElse(null);
        boolean addressee = !opened && passages.isOpening() && lines.isAddressee(line);
        if (label == null && !addressee && !signs(index)) {
            return false;
        }
        inAttachments = label != null && label.part() == Part.ATTACHMENT_LIST;
        if (label != null && label.part() == Part.ATTACHMENT_LIST) {
            passages.beginOrContinue("附件", Part.ATTACHMENT_LIST, line.start());
        } else if (label != null) {
            passages.begin(label.name(), label.part(), line.start());
        } else if (addressee) {
            passages.begin("主送", Part.ADDRESSEE, line.start());
        } else {
            passages.beginOrContinue("落款", Part.SIGNATURE, line.start());
        }
        return true;
    }

    /** A signature stands at the end, or before the annexes that follow it. */
    private boolean signs(int index) {
        boolean ended = index > lines.all().size() / 2
                || inAttachments
                || passages.isSignature()
                || index > 0 && lines.endsSentence(lines.all().get(index - 1).end());
        return index > 1 && ended && lines.isSignature(index);
    }

    private void numbered(Span line, List<Marker> inLine) {
        Marker first = inLine.get(0);
        if (first.start() > line.start()) {
            paragraph(new Span(line.start(), first.start()));
        }
        for (int i = 0; i < inLine.size(); i++) {
            Marker marker = inLine.get(i);
            int end = i + 1 < inLine.size() ? inLine.get(i + 1).start() : line.end();
            inAttachments = false;
            passages.beginNumbered(marker);
            leadLine = -1;
            leadSeen = namesLead.test(new Span(marker.end(), end));
        }
        opened = true;
    }

    private void paragraph(Span line) {
        boolean moreAttachments = inAttachments && !lines.endsSentence(line.end());
        boolean moreNames = (passages.isAttendance() || passages.isAnnexTitle()) && lines.isTitle(line);
        if (moreAttachments || moreNames) {
            return;
        }
        inAttachments = false;
        boolean heading =
                passages.isNumbered() && lines.isHeading(line) && lines.endsSentence(passages.endOfWords(line.start()));
        if (heading) {
            passages.beginUnnumberedHeading(line.start());
            leadSeen = false;
        } else if (passages.isNumbered()) {
            continued(line);
        } else {
            unnumbered(line);
        }
    }

    /** A paragraph under a numbered clause belongs to it, unless it turns to another matter. */
    private void continued(Span line) {
        boolean leads = namesLead.test(line);
        boolean resolution = lines.startsWith(line, NEW_RESOLUTION)
                && passages.isSubClause()
                && lines.endsSentence(passages.endOfWords(line.start()));
        boolean general =
                lines.startsWith(line, FOR_ALL) && passages.isLastOfSeveral() && passages.endsFullClause(line.start());
        boolean apart =
                !lines.isField(line) && (leads && leadSeen || resolution || general || passages.isApartFromClauses());
        if (apart) {
            passages.beginParagraph(line.start(), leadLine);
            leadLine = line.start();
            leadSeen = leads;
        } else if (leads && !leadSeen) {
            leadSeen = true;
            leadLine = lines.isField(line) ? -1 : line.start();
        }
    }

    private void unnumbered(Span line) {
        boolean title = lines.isTitle(line);
        boolean opening = lines.isOpening(line) || title || numbered;
        if (!opened && opening && !(numbered && !title && !lines.isOpening(line) && namesLead.test(line))) {
            passages.beginOrContinue("导语", Part.OPENING, line.start());
            opened = !numbered && lines.endsOpening(line);
        } else {
            opened = opened || !numbered;
            passages.beginParagraph(line.start(), -1);
        }
    }
}
