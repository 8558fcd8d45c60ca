package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.settings.DeadlineRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps deadline rules. */
@Component(service = DeadlineRuleStore.class)
public class DeadlineRuleStore {
    private final Transactions transactions;

    @Activate
    public DeadlineRuleStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public List<DeadlineRule> all() {
        return entities()
                .createQuery("select r from DeadlineRule r order by r.id", DeadlineRule.class)
                .getResultList();
    }

    public Optional<DeadlineRule> findForChange(long id) {
        return Optional.ofNullable(entities().find(DeadlineRule.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(DeadlineRule rule) {
        entities().persist(rule);
    }

    public void remove(DeadlineRule rule) {
        entities().remove(rule);
    }

    public void flush() {
        entities().flush();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
