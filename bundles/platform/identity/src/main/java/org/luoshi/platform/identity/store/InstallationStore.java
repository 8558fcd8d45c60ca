package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.Administration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What concerns the installation as a whole: the revision of its directory, and how it is administered. */
@Component(service = InstallationStore.class)
public final class InstallationStore {
    private static final String ADMINISTRATION = "administration";
    private static final String RECOVERY = "password-recovery";

    private final Transactions transactions;
    private final AtomicLong changesHere = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public InstallationStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Announces a change of offices, people or roles. Call it first in the transaction: it waits for other such changes,
     * so that what is read afterwards stays true until the commit.
     */
    public void advance() {
        transactions
                .entityManager()
                .createNativeQuery("update directory_revision set number = number + 1")
                .executeUpdate();
        transactions.afterCommit(this::changedHere);
    }

    /** What this node knows of the directory is no longer right. */
    public void changedHere() {
        changesHere.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** Has somebody told of every change by this node. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void stopListening(Runnable listener) {
        listeners.remove(listener);
    }

    /** Grows with every change, on whichever node. */
    public long revision() {
        Object number = transactions
                .entityManager()
                .createNativeQuery("select number from directory_revision")
                .getSingleResult();
        return ((Number) number).longValue();
    }

    /** Grows with every change committed by this node; costs nothing. */
    public long changesHere() {
        return changesHere.get();
    }

    /** How the installation is administered. */
    public Administration administration() {
        return setting(ADMINISTRATION).map(Administration::valueOf).orElse(Administration.SET_UP);
    }

    /** From now on it is administered in this way. */
    public void administer(Administration chosen) {
        put(ADMINISTRATION, chosen.name());
    }

    /** Notes the newest order to recover a password; false when it is the one that was carried out last. */
    public boolean isNewRecovery(String order) {
        boolean different = !setting(RECOVERY).equals(Optional.of(order));
        if (different) {
            put(RECOVERY, order);
        }
        return different;
    }

    private Optional<String> setting(String name) {
        List<?> values = transactions
                .entityManager()
                .createNativeQuery("select s.content from setting s where s.name = :name", String.class)
                .setParameter("name", name)
                .getResultList();
        return values.stream().map(String.class::cast).findFirst();
    }

    private void put(String name, String content) {
        EntityManager entities = transactions.entityManager();
        entities.createNativeQuery("delete from setting where name = :name")
                .setParameter("name", name)
                .executeUpdate();
        entities.createNativeQuery("insert into setting (name, content) values (:name, :content)")
                .setParameter("name", name)
                .setParameter("content", content)
                .executeUpdate();
    }
}
