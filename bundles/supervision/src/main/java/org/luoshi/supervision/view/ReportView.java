package org.luoshi.supervision.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.Compared;
import org.luoshi.supervision.report.FigureKey;
import org.luoshi.supervision.report.ReportContent;
import org.luoshi.supervision.report.ReportPaper;
import org.luoshi.supervision.report.ReportStep;
import org.luoshi.supervision.report.SectionKey;
import org.luoshi.supervision.report.WeeklyReport;

/** A weekly report for one viewer: {@code steps} are what this viewer can do now. */
public record ReportView(
        @JsonUnwrapped ReportLine line,
        boolean editable,
        Set<ReportStep> steps,
        List<Figure> figures,
        Compared comparedWith,
        String summary,
        List<Section> sections)
        implements Versioned {
    @Override
    public long version() {
        return line.version();
    }

    /** One of the five numbers. */
    public record Figure(FigureKey key, LocalizedText title, long value, Long change) {}

    /** One part; its title is Chinese like the report. */
    public record Section(SectionKey key, String title, List<ReportContent.Sentence> sentences) {}

    public static ReportView of(WeeklyReport report, Viewer viewer) {
        ReportContent content = report.content();
        Set<ReportStep> steps = steps(report, viewer);
        return new ReportView(
                ReportLine.of(report),
                steps.contains(ReportStep.EDIT),
                steps,
                content.figures().stream()
                        .map(figure ->
                                new Figure(figure.key(), Texts.title(figure.key()), figure.value(), figure.change()))
                        .toList(),
                report.comparedWith(),
                content.summary(),
                content.sections().stream()
                        .map(section ->
                                new Section(section.key(), ReportPaper.title(section.key()), section.sentences()))
                        .toList());
    }

    private static Set<ReportStep> steps(WeeklyReport report, Viewer viewer) {
        return Stream.of(ReportStep.values())
                .filter(report.state()::allows)
                .filter(step -> viewer.may(step.permission()))
                .filter(step -> step != ReportStep.APPROVE || !report.isOwn(viewer.personId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A report field by field, for the audit trail and for version conflicts. */
    public static Map<String, Object> fields(WeeklyReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("week", report.week().toString());
        fields.put("state", report.state().name());
        fields.put("version", report.version());
        fields.put("number", report.issue() == null ? null : report.issue().number());
        fields.put("sha256", report.issue() == null ? null : report.issue().sha256());
        fields.put("summary", report.content().summary());
        fields.put(
                "sentences",
                report.content().sections().stream()
                        .flatMap(section -> section.sentences().stream())
                        .map(ReportContent.Sentence::text)
                        .toList());
        return fields;
    }
}
