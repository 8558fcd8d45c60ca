package org.luoshi.supervision;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.api.work.OpenWork;
import org.luoshi.supervision.item.Act;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.Handling;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.notice.IntakeNotice;
import org.luoshi.supervision.report.WeeklyReport;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemStore;
import org.luoshi.supervision.store.ReportStore;
import org.luoshi.supervision.view.ItemFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What somebody who leaves has open: items that name them as handler, head of the office or leader, papers that they
 * took in and nobody registered yet, drafts of weekly reports. A successor takes their place.
 */
@Component
public class OpenItems implements OpenWork {
    private static final Map<String, Function<Assignment, Long>> KINDS = Map.of(
            "handler", Assignment::handlerId,
            "head", Assignment::headId,
            "leader", Assignment::leaderId);

    /** What one must be allowed to be it; a leader reads. */
    private static final Map<String, String> NEEDS =
            Map.of("handler", SupervisionPermissions.HANDLE, "head", SupervisionPermissions.SIGN);

    private final Transactions transactions;
    private final ItemStore items;
    private final IntakeStore intakes;
    private final ReportStore reports;
    private final Audit audit;
    private final Notifier notifier;
    private final Desk desk;

    @Activate
    public OpenItems(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemStore items,
            @Reference IntakeStore intakes,
            @Reference ReportStore reports,
            @Reference Audit audit,
            @Reference Notifier notifier,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.items = items;
        this.intakes = intakes;
        this.reports = reports;
        this.audit = audit;
        this.notifier = notifier;
        this.desk = desk;
    }

    @Override
    public String module() {
        return "supervision";
    }

    @Override
    public List<Share> of(long personId) {
        return transactions.read(() -> {
            List<Assignment> assignments = items.openOf(personId).stream()
                    .map(SupervisionItem::assignment)
                    .toList();
            Stream<Share> named =
                    Stream.of("handler", "head", "leader").map(kind -> share(kind, assignments, personId));
            Stream<Share> drafts = Stream.of(
                    share("intake", intakes.openOf(personId).size()),
                    share("report", reports.draftsOf(personId).size()));
            return Stream.concat(named, drafts)
                    .filter(share -> share.count() > 0)
                    .toList();
        });
    }

    private static Share share(String kind, List<Assignment> assignments, long personId) {
        return share(
                kind,
                assignments.stream()
                        .filter(assignment -> names(kind, assignment, personId))
                        .count());
    }

    private static Share share(String kind, long count) {
        return new Share(Texts.text("open-work." + kind), count);
    }

    @Override
    public long closedTo(long from, Viewer successor) {
        return transactions.read(() -> {
            long matters = items.openOf(from).stream()
                    .filter(item -> !carriesOn(successor, item, from))
                    .count();
            int papers = successor.may(SupervisionPermissions.REGISTER)
                    ? 0
                    : intakes.openOf(from).size();
            boolean reporting =
                    successor.may(SupervisionPermissions.REPORT) && successor.may(SupervisionPermissions.REPORT_READ);
            int drafts = reporting ? 0 : reports.draftsOf(from).size();
            return matters + papers + drafts;
        });
    }

    /** Whether the successor sees the item and may do what the person who leaves did for it. */
    private static boolean carriesOn(Viewer successor, SupervisionItem item, long from) {
        Assignment then = item.assignment().handedOver(from, successor.personId());
        return successor.may(SupervisionPermissions.READ)
                && ListScope.of(successor).includes(item, then)
                && NEEDS.entrySet().stream()
                        .filter(kind -> names(kind.getKey(), item.assignment(), from))
                        .allMatch(kind -> successor.may(kind.getValue()));
    }

    private static boolean names(String kind, Assignment assignment, long personId) {
        return Long.valueOf(personId).equals(KINDS.get(kind).apply(assignment));
    }

    @Override
    public int handOver(Viewer who, long from, long to) {
        Person leaving = desk.directory().person(from).orElseThrow();
        Person successor = desk.directory().person(to).orElseThrow();
        return transactions.write(() -> {
            int records = handOverItems(who, leaving, successor) + handOverDrafts(who, leaving, successor);
            if (records > 0) {
                Notice notice = new Notice(
                        "supervision",
                        Texts.text("notice.HANDED_OVER", leaving.name(), records),
                        Texts.text("notice.HANDED_OVER.detail"),
                        "/m/supervision/items");
                notifier.tell(notice, List.of(to));
            }
            return records;
        });
    }

    private int handOverItems(Viewer who, Person from, Person to) {
        Act act = Handling.handOver(from, to);
        List<Long> ids =
                items.openOf(from.id()).stream().map(SupervisionItem::id).toList();
        ids.forEach(id -> handOver(who, items.findForChange(id).orElseThrow(), act));
        return ids.size();
    }

    private void handOver(Viewer who, SupervisionItem item, Act act) {
        Map<String, Object> before = desk.fields(item);
        Assignment then = item.assignment();
        item.take(act, desk.occasion(who));
        desk.telephones().follow(item, then, null);
        items.flush();
        Map<String, Object> after = desk.fields(item);
        trace(who, Supervision.ITEM, item.id(), ItemFields.changed(before, after), ItemFields.changed(after, before));
    }

    /** Papers that are not registered yet and reports that are not approved yet. */
    private int handOverDrafts(Viewer who, Person from, Person to) {
        By successor = new By(to.id(), to.name());
        Map<String, Object> before = Map.of("carriedOnBy", from.id());
        Map<String, Object> after = Map.of("carriedOnBy", to.id());
        List<Long> papers =
                intakes.openOf(from.id()).stream().map(IntakeNotice::id).toList();
        papers.forEach(id -> {
            intakes.findForChange(id).orElseThrow().handOver(successor);
            trace(who, Intakes.INTAKE, id, before, after);
        });
        List<Long> drafts =
                reports.draftsOf(from.id()).stream().map(WeeklyReport::id).toList();
        drafts.forEach(id -> {
            reports.findForChange(id).orElseThrow().handOver(successor);
            trace(who, WeeklyReports.REPORT, id, before, after);
        });
        return papers.size() + drafts.size();
    }

    private void trace(Viewer who, String type, long id, Map<String, Object> before, Map<String, Object> after) {
        audit.record(
                who, new AuditEvent("supervision", "supervision.hand-over", type, Long.toString(id), before, after));
    }
}
