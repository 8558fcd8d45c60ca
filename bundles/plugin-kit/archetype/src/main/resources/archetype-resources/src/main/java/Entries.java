package ${package};

import ${package}.entry.Entry;
import ${package}.entry.EntryView;
import ${package}.entry.Texts;
import ${package}.store.EntryStore;
import java.time.LocalDate;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do with entries. */
@Component(service = Entries.class)
public class Entries {
    private static final String ENTRY = "Entry";

    private final Transactions transactions;
    private final EntryStore store;
    private final Audit audit;

    @Activate
    public Entries(
            @Reference(target = "(osgi.unit.name=${id})") Transactions transactions,
            @Reference EntryStore store,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    /** The latest first. */
    public Page<EntryView> page(String cursor, int size) {
        long before = before(cursor);
        return transactions.read(() -> Page.of(
                        store.list(before, size + 1), size, last -> Cursor.encode(last.id()), store.count())
                .map(EntryView::of));
    }

    public EntryView add(Viewer viewer, String title, LocalDate due) {
        Entry entry = new Entry(title, due);
        return transactions.write(() -> {
            store.add(entry);
            return traced(viewer, "add", entry);
        });
    }

    public EntryView finish(Viewer viewer, long id, ExpectedVersion expected) {
        return transactions.write(() -> {
            Entry entry = store.find(id).orElseThrow(() -> new NotFound(ENTRY, id));
            expected.check(entry.version(), () -> Map.of("title", entry.title(), "done", entry.isDone()));
            entry.finish();
            store.flush();
            return traced(viewer, "finish", entry);
        });
    }

    private EntryView traced(Viewer viewer, String verb, Entry entry) {
        Map<String, Object> after = Map.of("title", entry.title(), "done", entry.isDone());
        audit.record(
                viewer,
                new AuditEvent("${id}", "${id}." + verb, ENTRY, Long.toString(entry.id()), Map.of(), after));
        return EntryView.of(entry);
    }

    private static long before(String cursor) {
        Cursor start = Cursor.decode(cursor, 1);
        try {
            return start == null ? Long.MAX_VALUE : Long.parseLong(start.key(0));
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", Texts.text("invalid.cursor"));
        }
    }
}
