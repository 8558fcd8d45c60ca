package org.luoshi.platform.identity.directory;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;

/** Transactions whose reading can be held up, as by a pool that is empty. */
final class HeldReading implements Transactions {
    private final Transactions transactions;
    private final CountDownLatch came = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    HeldReading(Transactions transactions) {
        this.transactions = transactions;
    }

    /** From now on whoever reads waits. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Waits until somebody waits. */
    void awaitReader() throws InterruptedException {
        came.await();
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return transactions.write(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (gate.getCount() > 0) {
            came.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return transactions.read(work);
    }

    @Override
    public EntityManager entityManager() {
        return transactions.entityManager();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }
}
