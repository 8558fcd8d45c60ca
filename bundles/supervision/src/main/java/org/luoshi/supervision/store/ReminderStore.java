package org.luoshi.supervision.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.item.Reminder;
import org.luoshi.supervision.item.SupervisionItem;
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

    /**
     * Items whose clock runs and that are due by a day or whose report is late, by identifier.
     *
     * @param after only items with a greater identifier
     */
    public List<SupervisionItem> due(LocalDate until, LocalDate today, long after, int limit) {
        return transactions
                .entityManager()
                .createQuery(
                        "select i from SupervisionItem i where i.keys.open = true and i.keys.running = true "
                                + "and (i.keys.dueKey <= :until or i.keys.feedbackKey < :today) and i.id > :after "
                                + "and i.number.year is not null order by i.id",
                        SupervisionItem.class)
                .setParameter("until", until)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What somebody was reminded of. */
    public record Told(long itemId, Reminder.Occurrence occurrence, long personId) {}

    /** Everything that was told of these items. */
    public Set<Told> told(List<SupervisionItem> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        return transactions
                .entityManager()
                .createQuery("select r from Reminder r where r.item in :items", Reminder.class)
                .setParameter("items", items)
                .getResultStream()
                .map(reminder -> new Told(
                        reminder.itemId(),
                        new Reminder.Occurrence(reminder.kind(), reminder.due(), reminder.round()),
                        reminder.toId()))
                .collect(Collectors.toSet());
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
