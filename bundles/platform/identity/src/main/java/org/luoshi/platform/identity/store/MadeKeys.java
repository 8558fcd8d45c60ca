package org.luoshi.platform.identity.store;

import java.time.Instant;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.MadeKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When keys were made. */
@Component(service = MadeKeys.class)
public final class MadeKeys {
    private final Transactions transactions;

    @Activate
    public MadeKeys(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(String name, Instant now) {
        transactions.entityManager().persist(new MadeKey(name, now));
    }

    /** Empty for the first key of an installation, and for one that the operator put into the file. */
    public Optional<Instant> madeAt(String name) {
        return Optional.ofNullable(transactions.entityManager().find(MadeKey.class, name))
                .map(MadeKey::madeAt);
    }
}
