package ${package}.store;

import ${package}.entry.Entry;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps entries. */
@Component(service = EntryStore.class)
public class EntryStore {
    private final Transactions transactions;

    @Activate
    public EntryStore(@Reference(target = "(osgi.unit.name=${id})") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Adds an entry; it has its identifier when this returns. */
    public void add(Entry entry) {
        entities().persist(entry);
        entities().flush();
    }

    public void flush() {
        entities().flush();
    }

    public Optional<Entry> find(long id) {
        return Optional.ofNullable(entities().find(Entry.class, id));
    }

    /** Entries, the latest first; only those with a smaller identifier than {@code before}. */
    public List<Entry> list(long before, int limit) {
        return entities()
                .createQuery("select e from Entry e where e.id < :before order by e.id desc", Entry.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Open entries with a due date, the most urgent first. */
    public List<Entry> due(int limit) {
        return entities()
                .createQuery("select e from Entry e where e.done = false and e.due is not null order by e.due, e.id", Entry.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many there are, counted to one beyond {@link Page#COUNT_LIMIT}. */
    public long count() {
        return entities()
                .createQuery("select e.id from Entry e", Long.class)
                .setMaxResults(Page.COUNT_LIMIT + 1)
                .getResultList()
                .size();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
