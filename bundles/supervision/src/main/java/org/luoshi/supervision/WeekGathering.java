package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.supervision.report.Compared;
import org.luoshi.supervision.report.Gathered;
import org.luoshi.supervision.report.ReportItem;
import org.luoshi.supervision.report.ReportWriter;
import org.luoshi.supervision.report.SectionKey;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.report.WeekFacts;
import org.luoshi.supervision.report.WeeklyReport;
import org.luoshi.supervision.store.ReportStore;
import org.luoshi.supervision.store.WeekQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers a week by one action, within a transaction. */
@Component(service = WeekGathering.class)
public class WeekGathering {
    private final WeekQueries queries;
    private final ReportStore reports;
    private final Desk desk;

    @Activate
    public WeekGathering(@Reference WeekQueries queries, @Reference ReportStore reports, @Reference Desk desk) {
        this.queries = queries;
        this.reports = reports;
        this.desk = desk;
    }

    Gathered gather(Week week) {
        Optional<WeeklyReport> before = reports.lastIssuedBefore(week);
        return new Gathered(
                ReportWriter.write(
                        facts(week), before.map(WeeklyReport::content).orElse(null)),
                before.map(report -> new Compared(report.id(), report.issue().number()))
                        .orElse(null));
    }

    private WeekFacts facts(Week week) {
        LocalDate today = desk.calendar().today();
        LocalDate behind = week.to().plusDays(1);
        LocalDate asOf = today.isBefore(behind) ? today : behind;
        Map<SectionKey, List<ReportItem>> items = new EnumMap<>(SectionKey.class);
        Map<SectionKey, Long> counts = new EnumMap<>(SectionKey.class);
        for (SectionKey key : SectionKey.values()) {
            items.put(key, queries.items(key, week, asOf));
            counts.put(key, queries.count(key, week, asOf));
        }
        List<Long> offices = items.values().stream()
                .flatMap(List::stream)
                .map(ReportItem::leadOfficeId)
                .distinct()
                .collect(Collectors.toList());
        return new WeekFacts(
                week,
                asOf,
                queries.figures(week, asOf),
                items,
                counts,
                offices.isEmpty() ? Map.of() : desk.directory().officeNames(offices));
    }
}
