package org.luoshi.platform.identity.store;

import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.OrganisationTree;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisational units. */
@Component(service = UnitStore.class)
public final class UnitStore {
    private final Transactions transactions;

    @Activate
    public UnitStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** All units, deleted ones as well. */
    public OrganisationTree tree() {
        List<OrganisationUnit> units = transactions
                .entityManager()
                .createQuery("select u from OrganisationUnit u", OrganisationUnit.class)
                .getResultList();
        return new OrganisationTree(units);
    }

    /** Stores a new unit; it has its identifier afterwards. */
    public void add(OrganisationUnit unit) {
        transactions.entityManager().persist(unit);
        transactions.entityManager().flush();
    }

    /** Writes what was changed, so that versions are the new ones. */
    public void flush() {
        transactions.entityManager().flush();
    }
}
