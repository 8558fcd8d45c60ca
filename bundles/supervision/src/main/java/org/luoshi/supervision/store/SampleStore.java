package org.luoshi.supervision.store;

import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.notice.IntakeNotice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds and removes what is marked as sample. */
@Component(service = SampleStore.class)
public class SampleStore {
    private final Transactions transactions;

    @Activate
    public SampleStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public List<SupervisionItem> items() {
        return transactions
                .entityManager()
                .createQuery(
                        "select i from SupervisionItem i where i.origin.sample = true order by i.id",
                        SupervisionItem.class)
                .getResultList();
    }

    /** Removes an item with everything that hangs on it. */
    public void remove(SupervisionItem item) {
        transactions
                .entityManager()
                .createQuery("delete from Reminder r where r.item.id = :item")
                .setParameter("item", item.id())
                .executeUpdate();
        transactions.entityManager().remove(item);
    }

    public void removeIntakes() {
        transactions
                .entityManager()
                .createQuery("select n from IntakeNotice n where n.paper.sample = true", IntakeNotice.class)
                .getResultList()
                .forEach(transactions.entityManager()::remove);
    }
}
