package org.luoshi.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.Act;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Registration;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.StepRules;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.store.ItemStore;
import org.luoshi.supervision.store.ReminderStore;
import org.luoshi.supervision.view.EntryView;
import org.luoshi.supervision.view.ItemFields;
import org.luoshi.supervision.view.ItemRef;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ItemViews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do to items: register, edit, and every step of their life. Each change leaves its trace with it. */
@Component(service = Supervision.class)
public class Supervision {
    /** Kind of record in the audit trail. */
    public static final String ITEM = "SupervisionItem";

    private static final String MODULE = "supervision";

    private final Transactions transactions;
    private final ItemStore items;
    private final ReminderStore reminders;
    private final StepActs acts;
    private final StepNotices notices;
    private final ItemAttachments attachments;
    private final Audit audit;
    private final Desk desk;

    @Activate
    public Supervision(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemStore items,
            @Reference ReminderStore reminders,
            @Reference StepActs acts,
            @Reference StepNotices notices,
            @Reference ItemAttachments attachments,
            @Reference Audit audit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.items = items;
        this.reminders = reminders;
        this.acts = acts;
        this.notices = notices;
        this.attachments = attachments;
        this.audit = audit;
        this.desk = desk;
    }

    public ItemView item(Viewer viewer, long id) {
        return transactions.read(() -> view(viewer, visible(viewer, id)));
    }

    /**
     * What the platform calls an item that the viewer may see.
     *
     * @throws NotFound when there is none
     */
    public RecordKey key(Viewer viewer, long id) {
        viewer.require(SupervisionPermissions.READ);
        return transactions.read(() ->
                new RecordKey(MODULE, ITEM, Long.toString(visible(viewer, id).id())));
    }

    /** The telephone of whoever works on an item, for who may see the item; that they asked leaves a trace. */
    public String revealPhone(Viewer viewer, long id, String reason) {
        viewer.require(SupervisionPermissions.READ);
        return transactions.write(() -> desk.telephones().reveal(viewer, visible(viewer, id), reason));
    }

    /** Registers an item as draft. */
    public ItemView register(Viewer viewer, ItemDraft draft) {
        check(draft);
        return transactions.write(() -> view(viewer, add(viewer, draft)));
    }

    /** The same within a transaction that adds several. The draft has been checked. */
    SupervisionItem add(Viewer viewer, ItemDraft draft) {
        SupervisionItem item = new SupervisionItem(draft, desk.occasion(viewer));
        items.add(item);
        items.flush();
        desk.telephones().enter(item, null, draft.phone());
        audit.record(viewer, event("register", item, Map.of(), desk.fields(item)));
        return item;
    }

    public ItemView edit(Viewer viewer, long id, ExpectedVersion expected, ItemDraft draft) {
        return transactions.write(() -> {
            SupervisionItem item = forChange(viewer, id, expected);
            check(draft);
            Map<String, Object> before = desk.fields(item);
            Assignment then = item.assignment();
            item.edit(draft, desk.occasion(viewer));
            desk.telephones().enter(item, then, draft.phone());
            saved(viewer, "edit", item, before);
            return view(viewer, item);
        });
    }

    /** Throws a draft away that was never submitted. */
    public void discard(Viewer viewer, long id, ExpectedVersion expected) {
        transactions.run(() -> {
            SupervisionItem item = forChange(viewer, id, expected);
            if (item.state() != ItemState.DRAFT || item.number().isPresent()) {
                throw Texts.violation("not-discardable", Texts.title(item.state()));
            }
            audit.record(viewer, event("discard", item, desk.fields(item), Map.of()));
            attachments.removeAll(viewer, item);
            items.remove(item);
        });
    }

    public ItemView take(Viewer viewer, Step step, long id, ExpectedVersion expected, StepInput input) {
        return transactions.write(() -> {
            lock(Stream.of(id), step, input);
            SupervisionItem item = forChange(viewer, id, expected);
            take(viewer, step, item, input);
            return view(viewer, item);
        });
    }

    /** One item among several, with the version that the caller has read. */
    public record Which(long id, long version) {}

    /**
     * Takes the same step on several items: on all of them, or on none.
     *
     * @return their identifiers
     */
    public List<Long> takeOnAll(Viewer viewer, Step step, List<Which> which, StepInput input) {
        return transactions.write(() -> {
            lock(which.stream().map(Which::id), step, input);
            return which.stream()
                    .sorted(Comparator.comparingLong(Which::id))
                    .map(one -> {
                        SupervisionItem item = forChange(viewer, one.id(), new ExpectedVersion(one.version()));
                        take(viewer, step, item, input);
                        return item.id();
                    })
                    .toList();
        });
    }

    /** Takes the items for change together with the one that they are merged into. */
    private void lock(Stream<Long> ids, Step step, StepInput input) {
        items.lock(step == Step.MERGE ? Stream.concat(ids, Stream.ofNullable(input.targetId())) : ids);
    }

    /** Sends a draft to approval, within a transaction that has it for change. */
    void submit(Viewer viewer, SupervisionItem item) {
        StepRules.require(viewer, item, Step.SUBMIT);
        take(viewer, Step.SUBMIT, item, Registration.submit(), null);
    }

    private void take(Viewer viewer, Step step, SupervisionItem item, StepInput input) {
        StepRules.require(viewer, item, step);
        String phone = step == Step.RECEIVE ? input.phone() : null;
        take(viewer, step, item, acts.act(viewer, item, step, input), phone);
    }

    /** @param phone another one of whoever works on the item; null leaves it */
    private void take(Viewer viewer, Step step, SupervisionItem item, Act act, String phone) {
        Map<String, Object> before = desk.fields(item);
        Assignment then = item.assignment();
        item.take(act, desk.occasion(viewer));
        desk.telephones().follow(item, then, phone);
        saved(viewer, verb(step), item, before);
        notices.tell(step, item, viewer.personId());
    }

    /** Looks at a draft; throws when a field cannot be accepted. */
    void check(ItemDraft draft) {
        InputCheck check = new InputCheck();
        check(draft, check, "");
        check.done();
    }

    void check(ItemDraft draft, InputCheck check, String path) {
        draft.check(check, path, desk.calendar().today());
        new Known(desk.directory(), check).draft(path, draft);
    }

    private SupervisionItem visible(Viewer viewer, long id) {
        return items.find(id).filter(ListScope.of(viewer)::includes).orElseThrow(() -> new NotFound(ITEM, id));
    }

    private SupervisionItem forChange(Viewer viewer, long id, ExpectedVersion expected) {
        SupervisionItem item = items.findForChange(id)
                .filter(ListScope.of(viewer)::includes)
                .orElseThrow(() -> new NotFound(ITEM, id));
        expected.check(
                item.version(), () -> ItemFields.current(item, desk.telephones().masked(item)));
        return item;
    }

    private void saved(Viewer viewer, String verb, SupervisionItem item, Map<String, Object> before) {
        items.flush();
        Map<String, Object> after = desk.fields(item);
        audit.record(viewer, event(verb, item, ItemFields.changed(before, after), ItemFields.changed(after, before)));
    }

    private static String verb(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static AuditEvent event(
            String verb, SupervisionItem item, Map<String, Object> before, Map<String, Object> after) {
        return new AuditEvent(MODULE, MODULE + "." + verb, ITEM, Long.toString(item.id()), before, after);
    }

    private ItemView view(Viewer viewer, SupervisionItem item) {
        Long mergedInto = item.result().mergedIntoId();
        ItemRef target = mergedInto == null
                ? null
                : items.find(mergedInto).map(ItemRef::of).orElse(null);
        List<EntryView.ReminderView> told =
                reminders.of(item.id()).stream().map(EntryView.ReminderView::of).toList();
        return ItemViews.of(
                item,
                viewer,
                desk.directory(),
                desk.today(),
                new ItemViews.Surroundings(desk.telephones().masked(item), target, told, attachments.of(item)));
    }
}
