package org.luoshi.platform.kernel;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;

/** Runs work at once, without a database. */
public final class ImmediateTransactions implements Transactions {
    private int depth;

    public boolean running() {
        return depth > 0;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return write(work);
    }

    @Override
    public EntityManager entityManager() {
        throw new IllegalStateException("the kernel has no entities");
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
