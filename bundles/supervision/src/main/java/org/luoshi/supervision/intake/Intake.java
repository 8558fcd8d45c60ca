package org.luoshi.supervision.intake;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.clause.ClauseSplitter;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.ClauseReader;
import org.luoshi.supervision.intake.task.ItemWriter;
import org.luoshi.supervision.intake.task.SentenceReader;
import org.luoshi.supervision.intake.text.PlainText;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.time.BaseDate;
import org.luoshi.supervision.intake.time.TimePhraseReader;
import org.luoshi.supervision.intake.time.WorkdayCount;

/**
 * Reads a notice or minutes and proposes supervision items clause by clause (立项建议). What the text does not plainly say
 * stays open for the clerk; nothing is guessed.
 */
public final class Intake {
    /** The longest text that is read, in characters. */
    public static final int LONGEST_TEXT = 200_000;

    private final Organisation organisation;
    private final WorkdayCount workdays;

    public Intake(Organisation organisation, WorkdayCount workdays) {
        this.organisation = organisation;
        this.workdays = workdays;
    }

    /**
     * Proposes the items of a text.
     *
     * @param given the base date where the text itself names none, or null
     * @throws TextTooLongException if the text is longer than {@link #LONGEST_TEXT}
     */
    public Proposals propose(String source, LocalDate given) {
        if (source.length() > LONGEST_TEXT) {
            throw new TextTooLongException(source.length(), LONGEST_TEXT);
        }
        PlainText text = PlainText.of(source);
        SentenceReader probe = sentences(text, BaseDate.unknown());
        List<Passage> passages = ClauseSplitter.split(text, line -> namesLead(text, line, probe));
        Source facts = new SourceReader(text, passages).read(given);
        ClauseReader reader = new ClauseReader(text, sentences(text, facts.base()), new ItemWriter(text));
        return read(text, passages, facts, reader);
    }

    private SentenceReader sentences(PlainText text, BaseDate base) {
        OfficeReader offices = new OfficeReader(text, organisation);
        return new SentenceReader(text, text::quote, offices, new TimePhraseReader(text, workdays, base), base);
    }

    private static boolean namesLead(PlainText text, Span line, SentenceReader probe) {
        return Sentence.in(text, line.start(), line.end()).stream().anyMatch(probe::namesLead);
    }

    private static Proposals read(PlainText text, List<Passage> passages, Source facts, ClauseReader reader) {
        ReadClauses read = new ReadClauses();
        for (Passage passage : passages) {
            read.add(passage, clause(text, passage), reader.read(passage, read.inherited(passage)));
        }
        return read.proposals(facts);
    }

    private static Clause clause(PlainText text, Passage passage) {
        int start = passage.start() == 0 ? 0 : text.origin(passage.start());
        return new Clause(
                passage.path(), text.quote(passage.start(), passage.end()), start, text.origin(passage.end()));
    }
}
