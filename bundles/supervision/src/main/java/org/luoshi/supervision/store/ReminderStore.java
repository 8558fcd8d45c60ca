package org.luoshi.supervision.store;

import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.item.Reminder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who was reminded of what. */
@Component(service = ReminderStore.class)
public class ReminderStore {
    private final Transactions transactions;

    @Activate
    public ReminderStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(Reminder reminder) {
        transactions.entityManager().persist(reminder);
    }

    /** Reminders of one item, oldest first. */
    public List<Reminder> of(long itemId) {
        return transactions
                .entityManager()
                .createQuery("select r from Reminder r where r.item.id = :item order by r.id", Reminder.class)
                .setParameter("item", itemId)
                .getResultList();
    }
}
