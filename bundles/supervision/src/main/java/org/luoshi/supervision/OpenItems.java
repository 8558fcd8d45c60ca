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
import org.luoshi.supervision.item.Handling;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.store.ItemStore;
import org.luoshi.supervision.view.ItemFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The open items that name somebody who leaves, as handler, head of the office or leader; a successor takes their place. */
@Component
public class OpenItems implements OpenWork {
    private static final Map<String, Function<Assignment, Long>> KINDS = Map.of(
            "handler", Assignment::handlerId,
            "head", Assignment::headId,
            "leader", Assignment::leaderId);

    private final Transactions transactions;
    private final ItemStore items;
    private final Audit audit;
    private final Notifier notifier;
    private final Desk desk;

    @Activate
    public OpenItems(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemStore items,
            @Reference Audit audit,
            @Reference Notifier notifier,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.items = items;
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
        List<Assignment> assignments = transactions.read(() ->
                items.openOf(personId).stream().map(SupervisionItem::assignment).toList());
        return Stream.of("handler", "head", "leader")
                .map(kind -> share(kind, assignments, personId))
                .filter(share -> share.count() > 0)
                .toList();
    }

    private static Share share(String kind, List<Assignment> assignments, long personId) {
        long count = assignments.stream()
                .filter(assignment ->
                        Long.valueOf(personId).equals(KINDS.get(kind).apply(assignment)))
                .count();
        return new Share(Texts.text("open-work." + kind), count);
    }

    @Override
    public int handOver(Viewer who, long from, long to) {
        Person leaving = desk.directory().person(from).orElseThrow();
        Person successor = desk.directory().person(to).orElseThrow();
        Act act = Handling.handOver(leaving, successor);
        return transactions.write(() -> {
            List<Long> ids =
                    items.openOf(from).stream().map(SupervisionItem::id).toList();
            ids.forEach(id -> handOver(who, items.findForChange(id).orElseThrow(), act));
            if (!ids.isEmpty()) {
                Notice notice = new Notice(
                        "supervision",
                        Texts.text("notice.HANDED_OVER", leaving.name(), ids.size()),
                        Texts.text("notice.HANDED_OVER.detail"),
                        "/m/supervision/items");
                notifier.tell(notice, List.of(to));
            }
            return ids.size();
        });
    }

    private void handOver(Viewer who, SupervisionItem item, Act act) {
        Map<String, Object> before = ItemFields.of(item);
        item.take(act, desk.occasion(who));
        items.flush();
        Map<String, Object> after = ItemFields.of(item);
        audit.record(
                who,
                new AuditEvent(
                        "supervision",
                        "supervision.hand-over",
                        "SupervisionItem",
                        Long.toString(item.id()),
                        ItemFields.changed(before, after),
                        ItemFields.changed(after, before)));
    }
}
