package org.luoshi.supervision.report;

import java.util.List;

/** What a weekly report says. */
public record ReportContent(List<Figure> figures, String summary, List<Section> sections) {
    public static final int SUMMARY_LENGTH = 2000;
    public static final int SENTENCE_LENGTH = 1000;
    public static final int SENTENCES = 300;

    public ReportContent {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /**
     * One of the five numbers.
     *
     * @param change against the last issued report, null when there is none
     */
    public record Figure(FigureKey key, long value, Long change) {}

    /** One part of the report. */
    public record Section(SectionKey key, List<Sentence> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence with the items behind it.
     *
     * @param items what it says something about; empty only when it says that there is nothing, or how much is left out
     */
    public record Sentence(String text, List<Cited> items) {
        public Sentence {
            items = List.copyOf(items);
        }
    }

    /** An item that a sentence rests on. */
    public record Cited(long id, String number) {}

    /** Value of a figure. */
    public long value(FigureKey key) {
        return figures.stream()
                .filter(figure -> figure.key() == key)
                .mapToLong(Figure::value)
                .findFirst()
                .orElse(0);
    }

    public Section section(SectionKey key) {
        return sections.stream()
                .filter(section -> section.key() == key)
                .findFirst()
                .orElse(new Section(key, List.of()));
    }

    /** The same with other words. */
    public ReportContent saying(String otherSummary, List<Section> otherSections) {
        return new ReportContent(figures, otherSummary, otherSections);
    }
}
