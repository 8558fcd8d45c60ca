package org.luoshi.supervision.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.ReportContent.Figure;
import org.luoshi.supervision.report.ReportContent.Section;
import org.luoshi.supervision.report.ReportContent.Sentence;

/**
 * Writes a week as sentences, each with the item behind it. The report is an official paper and therefore Chinese,
 * whatever language its author reads the screen in. Same facts, same words.
 */
public final class ReportWriter {
    private static final int LONGEST_QUOTE = 200;

    private final WeekFacts facts;
    private final ReportContent before;

    private ReportWriter(WeekFacts facts, ReportContent before) {
        this.facts = facts;
        this.before = before;
    }

    /** @param before the last issued report, null when there is none */
    public static ReportContent write(WeekFacts facts, ReportContent before) {
        return new ReportWriter(facts, before).content();
    }

    private ReportContent content() {
        List<Figure> figures = Stream.of(FigureKey.values()).map(this::figure).toList();
        List<Section> sections =
                Stream.of(SectionKey.values()).map(this::section).toList();
        return new ReportContent(figures, summary(figures), sections);
    }

    private Figure figure(FigureKey key) {
        long value = facts.figures().getOrDefault(key, 0L);
        return new Figure(key, value, before == null ? null : value - before.value(key));
    }

    private String summary(List<Figure> figures) {
        List<Object> arguments = new ArrayList<>(
                List.of(day(facts.week().from()), day(facts.week().to())));
        figures.forEach(figure -> {
            arguments.add(Long.toString(figure.value()));
            arguments.add(change(figure.change()));
        });
        return chinese("report.summary", arguments.toArray());
    }

    private static String change(Long change) {
        if (change == null) {
            return "";
        }
        return change == 0 ? chinese("report.unchanged") : chinese("report.change", "%+d".formatted(change));
    }

    private Section section(SectionKey key) {
        List<ReportItem> items = facts.items().getOrDefault(key, List.of());
        List<Sentence> sentences = new ArrayList<>();
        items.forEach(item -> sentences.add(new Sentence(sentence(key, item), List.of(item.cited()))));
        long left = facts.counts().getOrDefault(key, 0L) - items.size();
        if (items.isEmpty()) {
            sentences.add(new Sentence(chinese("report.nothing"), List.of()));
        } else if (left > 0) {
            sentences.add(new Sentence(chinese("report.more", Long.toString(left)), List.of()));
        }
        return new Section(key, sentences);
    }

    private String sentence(SectionKey key, ReportItem item) {
        Object[] arguments = {
            item.number() == null ? "" : item.number().toString(),
            item.title(),
            facts.officeNames().getOrDefault(item.leadOfficeId(), ""),
            due(item),
            Texts.title(item.state()),
            Integer.toString(item.progress()),
            quote(item),
            day(item.nextFeedback()),
            overdueDays(item)
        };
        return chinese("report.sentence." + key.name(), arguments);
    }

    private static String due(ReportItem item) {
        boolean moved = item.originalDue() != null && !item.originalDue().equals(item.due());
        return moved ? chinese("report.due-moved", day(item.due()), day(item.originalDue())) : day(item.due());
    }

    private String overdueDays(ReportItem item) {
        return item.due() == null
                ? ""
                : Long.toString(
                        Math.max(0, facts.asOf().toEpochDay() - item.due().toEpochDay()));
    }

    private static String quote(ReportItem item) {
        String words = item.words();
        if (words == null || words.isBlank()) {
            return "";
        }
        String line = words.strip().replaceAll("\\s+", " ").replaceAll("[。；;.]+$", "");
        String quoted = line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "……";
        return item.unsigned() ? quoted + chinese("report.unsigned") : quoted;
    }

    private static String day(LocalDate date) {
        return date == null
                ? chinese("report.no-date")
                : chinese("report.day", Integer.toString(date.getMonthValue()), Integer.toString(date.getDayOfMonth()));
    }

    private static String chinese(String key, Object... arguments) {
        return Texts.text(key, arguments).in(Locale.SIMPLIFIED_CHINESE);
    }
}
