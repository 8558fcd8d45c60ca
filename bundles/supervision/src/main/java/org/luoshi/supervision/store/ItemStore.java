package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.item.SupervisionItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps items. */
@Component(service = ItemStore.class)
public class ItemStore {
    private final Transactions transactions;

    @Activate
    public ItemStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(SupervisionItem item) {
        entities().persist(item);
    }

    public Optional<SupervisionItem> find(long id) {
        return Optional.ofNullable(entities().find(SupervisionItem.class, id));
    }

    /** The item for changing it; whoever else wants to change it waits. */
    public Optional<SupervisionItem> findForChange(long id) {
        return Optional.ofNullable(entities().find(SupervisionItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Lets whoever else wants to change one of the items wait; always in the same order, so that nobody waits for ever. */
    public void lock(Stream<Long> ids) {
        ids.distinct().sorted().forEach(this::findForChange);
    }

    /** Open items that name the person as handler, head of the office or leader. */
    public List<SupervisionItem> openOf(long personId) {
        return entities()
                .createQuery(
                        "select i from SupervisionItem i where i.keys.open and (i.assignment.handlerId = :person"
                                + " or i.assignment.headId = :person or i.assignment.leaderId = :person) order by i.id",
                        SupervisionItem.class)
                .setParameter("person", personId)
                .getResultList();
    }

    public void remove(SupervisionItem item) {
        entities().remove(item);
    }

    /** Sends what was changed to the database, so that identifiers and versions are those that will be saved. */
    public void flush() {
        entities().flush();
    }

    /** Numbers and titles of items, in the order asked for. */
    public List<SupervisionItem> all(List<Long> ids) {
        return entities()
                .createQuery("select i from SupervisionItem i where i.id in :ids", SupervisionItem.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
