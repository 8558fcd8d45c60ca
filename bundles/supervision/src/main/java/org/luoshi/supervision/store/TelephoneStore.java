package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the sealed telephones of items; a table apart, since few items have one. They go with their item. */
@Component(service = TelephoneStore.class)
public class TelephoneStore {
    private final Transactions transactions;

    @Activate
    public TelephoneStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** The telephone of an item, sealed; empty when there is none. */
    public String of(long itemId) {
        List<String> found = Sql.list(
                entities(), "select phone from item_phone where item_id = ?", List.of(itemId), row -> row.getString(1));
        return found.isEmpty() ? "" : found.get(0);
    }

    /** @param sealed empty when there is none any more */
    public void put(long itemId, String sealed) {
        Sql.change(entities(), "delete from item_phone where item_id = ?", List.of(itemId));
        if (!sealed.isEmpty()) {
            Sql.change(entities(), "insert into item_phone (item_id, phone) values (?, ?)", List.of(itemId, sealed));
        }
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
