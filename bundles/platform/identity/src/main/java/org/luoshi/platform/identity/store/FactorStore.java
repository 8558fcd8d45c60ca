package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.SecondFactor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Second factors, each by the account that has it. */
@Component(service = FactorStore.class)
public final class FactorStore {
    private final Transactions transactions;

    @Activate
    public FactorStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<SecondFactor> find(long accountId) {
        return Optional.ofNullable(entities().find(SecondFactor.class, accountId));
    }

    /** For taking a code: whoever else takes one waits, so that none counts twice. */
    public Optional<SecondFactor> locked(long accountId) {
        return Optional.ofNullable(entities().find(SecondFactor.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(SecondFactor factor) {
        entities().persist(factor);
    }

    /** False when there was none. */
    public boolean remove(long accountId) {
        return entities()
                        .createQuery("delete from SecondFactor f where f.accountId = :id")
                        .setParameter("id", accountId)
                        .executeUpdate()
                > 0;
    }

    /** Those of the people who have one that counts. */
    public Set<Long> among(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities()
                .createQuery(
                        "select f.accountId from SecondFactor f where f.accountId in :ids and f.active", Long.class)
                .setParameter("ids", accountIds)
                .getResultList());
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
