package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.Side;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemFilter.Days;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ItemRow;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.report.ReportState;
import org.luoshi.supervision.report.WeeklyReport;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.store.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What each person has to do in supervision, derived from the items: the next step that is theirs. */
@Component
public class DueItems implements TodoSource {
    /** The step that people with its permission take next in each state; the nearest due first. */
    private static final List<Duty> DUTIES = List.of(
            new Duty(ItemState.PENDING_APPROVAL, Step.APPROVE),
            new Duty(ItemState.REGISTERED, Step.DISPATCH),
            new Duty(ItemState.RETURN_REQUESTED, Step.REASSIGN),
            new Duty(ItemState.DISPATCHED, Step.RECEIVE),
            new Duty(ItemState.EXTENSION_REQUESTED, Step.GRANT_EXTENSION),
            new Duty(ItemState.CLOSURE_REQUESTED, Step.BEGIN_VERIFICATION),
            new Duty(ItemState.VERIFYING, Step.PASS),
            new Duty(ItemState.CLOSED, Step.REPORT_TO_LEADER),
            new Duty(ItemState.LEADER_REVIEW, Step.WRITE_OFF));

    /** States in which whoever works on an item has it on the desk. */
    private static final Set<ItemState> AT_WORK =
            Set.of(ItemState.RECEIVED, ItemState.IN_PROGRESS, ItemState.LONG_TERM);

    private final Transactions transactions;
    private final ItemLists lists;
    private final ReportStore reports;
    private final Desk desk;

    @Activate
    public DueItems(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemLists lists,
            @Reference ReportStore reports,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.lists = lists;
        this.reports = reports;
        this.desk = desk;
    }

    private record Duty(ItemState state, Step step) {}

    @Override
    public String module() {
        return "supervision";
    }

    @Override
    public List<Todo> todos(Viewer viewer, int limit) {
        LightRule rule = desk.lightRule();
        return transactions.read(() -> {
            List<Todo> todos = new ArrayList<>(atWork(viewer, rule, limit));
            todos.addAll(unsigned(viewer, rule, limit));
            DUTIES.stream()
                    .filter(duty -> viewer.may(duty.step().permission()))
                    .flatMap(duty -> duty(viewer, duty, rule, limit))
                    .forEach(todos::add);
            todos.addAll(weeklyReports(viewer));
            return todos.stream()
                    .sorted(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())))
                    .limit(limit)
                    .toList();
        });
    }

    private Stream<Todo> duty(Viewer viewer, Duty duty, LightRule rule, int limit) {
        boolean ofTheOffice = duty.step().side() == Side.LEAD;
        if (ofTheOffice && viewer.officeId() == 0) {
            return Stream.empty();
        }
        ItemFilter filter = filter(Set.of(duty.state()), null, ofTheOffice ? viewer.officeId() : null);
        ListScope scope = ofTheOffice ? everything() : ListScope.of(viewer);
        if (duty.step().side() == Side.INDEPENDENT) {
            scope = scope.besides(viewer.officeId());
        }
        return rows(filter, scope, rule, limit).map(row -> todo(row, duty.step().name(), row.due(), rule));
    }

    private List<Todo> atWork(Viewer viewer, LightRule rule, int limit) {
        if (!viewer.may(SupervisionPermissions.HANDLE)) {
            return List.of();
        }
        return rows(filter(AT_WORK, viewer.personId(), null), everything(), rule, limit)
                .map(row -> todo(row, "WORK", nextDate(row), rule))
                .toList();
    }

    private List<Todo> unsigned(Viewer viewer, LightRule rule, int limit) {
        if (!viewer.may(SupervisionPermissions.SIGN) || viewer.officeId() == 0) {
            return List.of();
        }
        return lists.rows(lists.withUnsignedReports(viewer.officeId(), limit)).stream()
                .map(row -> todo(row, Step.SIGN_FEEDBACK.name(), row.due(), rule))
                .toList();
    }

    private List<Todo> weeklyReports(Viewer viewer) {
        List<Todo> todos = new ArrayList<>();
        if (viewer.may(SupervisionPermissions.REPORT_APPROVE)) {
            reports.in(ReportState.DRAFT).stream()
                    .filter(report -> !report.isOwn(viewer.personId()))
                    .forEach(report -> todos.add(todo(report, "APPROVE")));
        }
        if (viewer.may(SupervisionPermissions.REPORT)) {
            reports.in(ReportState.APPROVED).forEach(report -> todos.add(todo(report, "ISSUE")));
        }
        return todos;
    }

    private Stream<ItemRow> rows(ItemFilter filter, ListScope scope, LightRule rule, int limit) {
        return lists.rows(filter, scope, rule, ItemOrder.DUE_FIRST, limit).stream();
    }

    private static ItemFilter filter(Set<ItemState> states, Long handler, Long office) {
        Boolean open = states.stream().allMatch(ItemState::isOpen) ? Boolean.TRUE : null;
        return new ItemFilter(
                null, states, null, office, null, Days.ANY, handler, open, null, Days.ANY, Days.ANY, null);
    }

    /** What lies on somebody's own desk is theirs, whatever their scope. */
    private static ListScope everything() {
        return new ListScope(DataScope.ALL, 0, Set.of());
    }

    /** The report date when it comes before the due date. */
    private static LocalDate nextDate(ItemRow row) {
        boolean reportFirst = row.nextFeedback() != null
                && (row.due() == null || row.nextFeedback().isBefore(row.due()));
        return reportFirst ? row.nextFeedback() : row.due();
    }

    private static Todo todo(ItemRow row, String what, LocalDate due, LightRule rule) {
        Light light = rule.light(row.running(), row.due(), row.nextFeedback());
        String number = row.numberKey() == Keys.UNNUMBERED ? "" : ItemNumber.ofKey(row.numberKey()) + " ";
        return new Todo(
                "item-" + row.id() + "-" + what,
                LocalizedText.verbatim(number + row.title()),
                Texts.text("todo." + what),
                due,
                light,
                "/m/supervision/items/" + row.id());
    }

    private static Todo todo(WeeklyReport report, String what) {
        return new Todo(
                "report-" + report.id() + "-" + what,
                Texts.text("todo.report", report.week().toString()),
                Texts.text("todo.report." + what),
                null,
                null,
                "/m/supervision/reports/" + report.id());
    }
}
