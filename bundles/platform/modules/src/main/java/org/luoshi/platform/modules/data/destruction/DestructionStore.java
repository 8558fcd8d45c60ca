package org.luoshi.platform.modules.data.destruction;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.modules.data.destruction.Destruction.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wishes and certificates in the database. */
@Component(service = DestructionStore.class)
public final class DestructionStore {
    private final Transactions transactions;

    @Activate
    public DestructionStore(@Reference(target = "(osgi.unit.name=modules)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does something in one transaction. */
    public <T> T write(Supplier<T> work) {
        return transactions.write(work);
    }

    void add(Destruction destruction) {
        transactions.entityManager().persist(destruction);
    }

    void add(DestructionCertificate certificate) {
        transactions.entityManager().persist(certificate);
    }

    /** The newest wish about a function. */
    public Optional<Destruction> newest(String function) {
        return transactions.read(() -> transactions
                .entityManager()
                .createQuery("select d from Destruction d where d.function = ?1 order by d.id desc", Destruction.class)
                .setParameter(1, function)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    /** Confirmed wishes whose data are not gone yet. */
    List<Long> unfinished() {
        return transactions.read(() -> transactions
                .entityManager()
                .createQuery("select d.id from Destruction d where d.state = ?1 order by d.id", Long.class)
                .setParameter(1, State.CONFIRMED)
                .getResultList());
    }

    /** @throws NotFound when there is none */
    Destruction get(long id) {
        Destruction found = transactions.entityManager().find(Destruction.class, id);
        if (found == null) {
            throw new NotFound("destruction", id);
        }
        return found;
    }

    DestructionCertificate certificateOf(Destruction destruction) {
        return transactions
                .entityManager()
                .createQuery(
                        "select c from DestructionCertificate c where c.destructionId = ?1",
                        DestructionCertificate.class)
                .setParameter(1, destruction.id())
                .getSingleResult();
    }

    /** Every certificate, newest first. */
    public List<DestructionCertificate> certificates() {
        return transactions.read(() -> transactions
                .entityManager()
                .createQuery(
                        "select c from DestructionCertificate c left join fetch c.pages order by c.id desc",
                        DestructionCertificate.class)
                .getResultList());
    }

    /** @throws NotFound when there is none */
    public DestructionCertificate certificate(long id) {
        return transactions.read(() -> {
            DestructionCertificate found = transactions.entityManager().find(DestructionCertificate.class, id);
            if (found == null) {
                throw new NotFound("certificate", id);
            }
            return found;
        });
    }
}
