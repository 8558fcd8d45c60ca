package org.luoshi.supervision.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.ReportContent.Section;
import org.luoshi.supervision.report.ReportContent.Sentence;

/** The values that go into the Word template. */
public final class ReportPaper {
    private static final String NUMERALS = "一二三四五六七八";

    private ReportPaper() {}

    /**
     * @param number 第N期, null while it is a draft
     * @param day day of issue, or today
     */
    public static Map<String, Object> values(Week week, ReportContent content, Integer number, LocalDate day) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number == null ? chinese("report.draft-number") : number.toString());
        values.put("year", Integer.toString(day.getYear()));
        values.put("week", Integer.toString(week.number()));
        values.put("from", date(week.from()));
        values.put("to", date(week.to()));
        values.put("issuedOn", date(day));
        values.put("summary", content.summary());
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Section section : content.sections()) {
            sections.add(section(section, sections.size()));
        }
        values.put("sections", sections);
        return values;
    }

    /**
     * A report of one part with one sentence, in which no value is empty: whatever a template looks at is looked at, so
     * that one that can be filled with this can be filled with every report.
     */
    public static Map<String, Object> trial() {
        Week week = new Week(2026, 28);
        Sentence sentence = new Sentence("1", List.of());
        ReportContent content =
                new ReportContent(List.of(), "1", List.of(new Section(SectionKey.OVERDUE, List.of(sentence))));
        return values(week, content, 1, week.to());
    }

    /** Title of a part with its numeral: 一、逾期与红灯事项. */
    public static String title(SectionKey key) {
        return NUMERALS.charAt(key.ordinal()) + "、" + chinese("SectionKey." + key.name());
    }

    private static Map<String, Object> section(Section section, int index) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "title",
                NUMERALS.charAt(index) + "、"
                        + chinese("SectionKey." + section.key().name()));
        values.put(
                "sentences",
                section.sentences().stream()
                        .map(sentence -> Map.<String, Object>of("text", sentence.text()))
                        .toList());
        return values;
    }

    private static String date(LocalDate day) {
        return chinese(
                "report.date",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    private static String chinese(String key, Object... arguments) {
        return Texts.text(key, arguments).in(Locale.SIMPLIFIED_CHINESE);
    }
}
