package org.luoshi.platform.identity.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.luoshi.platform.api.data.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What concerns the installation as a whole: the revision of its directory, and few settings. */
@Component(service = InstallationStore.class)
public final class InstallationStore {
    /** Name of the setting that tells whether simple mode is on. */
    public static final String SIMPLE_MODE = "simple-mode";

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

    public Optional<String> setting(String name) {
        List<?> values = transactions
                .entityManager()
                .createNativeQuery("select s.content from setting s where s.name = :name", String.class)
                .setParameter("name", name)
                .getResultList();
        return values.stream().map(String.class::cast).findFirst();
    }

    /** Sets what was not set before, or removed. */
    public void add(String name, String content) {
        transactions
                .entityManager()
                .createNativeQuery("insert into setting (name, content) values (:name, :content)")
                .setParameter("name", name)
                .setParameter("content", content)
                .executeUpdate();
    }

    public void remove(String name) {
        transactions
                .entityManager()
                .createNativeQuery("delete from setting where name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }
}
