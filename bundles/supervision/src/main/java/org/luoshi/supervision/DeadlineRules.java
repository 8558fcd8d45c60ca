package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.settings.DeadlineRule;
import org.luoshi.supervision.settings.Terms;
import org.luoshi.supervision.store.DeadlineRuleStore;
import org.luoshi.supervision.view.DeadlineRuleView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deadlines people usually set: no law names them, so an office keeps its own table. */
@Component(service = DeadlineRules.class)
public class DeadlineRules {
    private static final String RULE = "DeadlineRule";

    private final Transactions transactions;
    private final DeadlineRuleStore rules;
    private final WorkCalendar calendar;
    private final Audit audit;

    @Activate
    public DeadlineRules(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference DeadlineRuleStore rules,
            @Reference WorkCalendar calendar,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.rules = rules;
        this.calendar = calendar;
        this.audit = audit;
    }

    public List<DeadlineRuleView> all() {
        return transactions.read(
                () -> rules.all().stream().map(DeadlineRuleView::of).toList());
    }

    /** What the rule that fits best suggests; empty when none fits. */
    public Optional<DeadlineRuleView.Suggestion> suggest(SourceKind source, Urgency urgency, LocalDate from) {
        LocalDate start = from == null ? calendar.today() : from;
        return transactions.read(() -> rules.all().stream()
                .filter(rule -> rule.terms().fit(source, urgency) > 0)
                .max(Comparator.comparingInt(rule -> rule.terms().fit(source, urgency)))
                .map(rule -> {
                    LocalDate due = rule.terms().due(start, calendar);
                    return new DeadlineRuleView.Suggestion(
                            DeadlineRuleView.of(rule), due, calendar.isProvisional(due.getYear()));
                }));
    }

    public DeadlineRuleView add(Viewer viewer, Terms terms) {
        terms.check();
        return transactions.write(() -> {
            DeadlineRule rule = new DeadlineRule(terms);
            rules.add(rule);
            rules.flush();
            trace(viewer, "deadline-rule-add", rule, Map.of(), fields(terms));
            return DeadlineRuleView.of(rule);
        });
    }

    public DeadlineRuleView change(Viewer viewer, long id, ExpectedVersion expected, Terms terms) {
        return transactions.write(() -> {
            DeadlineRule rule = forChange(id, expected);
            terms.check();
            Map<String, Object> before = fields(rule.terms());
            rule.change(terms);
            rules.flush();
            trace(viewer, "deadline-rule-change", rule, before, fields(terms));
            return DeadlineRuleView.of(rule);
        });
    }

    public void remove(Viewer viewer, long id, ExpectedVersion expected) {
        transactions.run(() -> {
            DeadlineRule rule = forChange(id, expected);
            trace(viewer, "deadline-rule-remove", rule, fields(rule.terms()), Map.of());
            rules.remove(rule);
        });
    }

    private DeadlineRule forChange(long id, ExpectedVersion expected) {
        DeadlineRule rule = rules.findForChange(id).orElseThrow(() -> new NotFound(RULE, id));
        expected.check(rule.version(), () -> fields(rule.terms()));
        return rule;
    }

    private void trace(
            Viewer viewer, String verb, DeadlineRule rule, Map<String, Object> before, Map<String, Object> after) {
        audit.record(
                viewer,
                new AuditEvent("supervision", "supervision." + verb, RULE, Long.toString(rule.id()), before, after));
    }

    private static Map<String, Object> fields(Terms terms) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", terms.name());
        fields.put("source", terms.source() == null ? null : terms.source().name());
        fields.put("urgency", terms.urgency() == null ? null : terms.urgency().name());
        fields.put("days", terms.days());
        fields.put("unit", terms.unit() == null ? null : terms.unit().name());
        fields.put("basis", terms.basis());
        return fields;
    }
}
