package org.luoshi.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ItemRow;
import org.luoshi.supervision.settings.DeadlineRule;
import org.luoshi.supervision.store.DeadlineRuleStore;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.store.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What items, papers, reports and rules are called now, for the audit page. */
@Component
public final class SupervisionRecords implements RecordNames {
    private static final String DIGITS = "\\d{1,18}";
    private static final String PAGES = "/m/supervision/";

    private final Transactions transactions;
    private final ItemLists items;
    private final IntakeStore intakes;
    private final ReportStore reports;
    private final DeadlineRuleStore rules;

    @Activate
    public SupervisionRecords(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemLists items,
            @Reference IntakeStore intakes,
            @Reference ReportStore reports,
            @Reference DeadlineRuleStore rules) {
        this.transactions = transactions;
        this.items = items;
        this.intakes = intakes;
        this.reports = reports;
        this.rules = rules;
    }

    @Override
    public String module() {
        return "supervision";
    }

    @Override
    public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
        List<Long> ids = recordIds.stream()
                .filter(id -> id.matches(DIGITS))
                .map(Long::valueOf)
                .toList();
        return transactions.read(() -> switch (recordType) {
            case "SupervisionItem" -> items(ids);
            case "IntakeNotice" -> papers(ids);
            case "WeeklyReport" -> reports(ids);
            case "DeadlineRule" -> rules(ids);
            default -> Map.of();
        });
    }

    private Map<String, RecordName> items(List<Long> ids) {
        return items.rows(ids).stream()
                .collect(Collectors.toMap(
                        row -> Long.toString(row.id()),
                        row -> named(LocalizedText.verbatim(words(row)), "items/" + row.id())));
    }

    private static String words(ItemRow row) {
        String number = row.numberKey() == Keys.UNNUMBERED ? "" : ItemNumber.ofKey(row.numberKey()) + " ";
        return number + row.title();
    }

    private Map<String, RecordName> papers(List<Long> ids) {
        Map<String, RecordName> names = new LinkedHashMap<>();
        intakes.titles(ids)
                .forEach((id, title) ->
                        names.put(Long.toString(id), named(LocalizedText.verbatim(title), "intake/" + id)));
        return names;
    }

    private Map<String, RecordName> reports(List<Long> ids) {
        return reports.these(ids).stream()
                .collect(Collectors.toMap(
                        report -> Long.toString(report.id()),
                        report ->
                                named(Texts.text("todo.report", report.week().toString()), "reports/" + report.id())));
    }

    private Map<String, RecordName> rules(List<Long> ids) {
        return rules.all().stream()
                .filter(rule -> ids.contains(rule.id()))
                .collect(Collectors.toMap(rule -> Long.toString(rule.id()), SupervisionRecords::named));
    }

    private static RecordName named(DeadlineRule rule) {
        return named(LocalizedText.verbatim(rule.terms().name()), "settings");
    }

    private static RecordName named(LocalizedText name, String page) {
        return new RecordName(name, PAGES + page);
    }
}
