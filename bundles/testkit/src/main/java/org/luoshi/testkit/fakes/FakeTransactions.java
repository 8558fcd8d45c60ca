package org.luoshi.testkit.fakes;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;

/**
 * Transactions without a database, for services whose store is a fake as well: work runs, joins and forbids as in
 * production, but nothing is undone when it fails. One thread only.
 */
public final class FakeTransactions implements Transactions {
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int depth;
    private boolean readOnly;
    private int commits;

    @Override
    public <T> T write(Supplier<T> work) {
        if (depth > 0 && readOnly) {
            throw new IllegalStateException("write inside read");
        }
        return within(false, work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return within(true, work);
    }

    @Override
    public EntityManager entityManager() {
        throw new IllegalStateException("there is no database in this test");
    }

    @Override
    public void afterCommit(Runnable action) {
        if (depth == 0) {
            throw new IllegalStateException("no transaction runs");
        }
        afterCommit.add(action);
    }

    /** Tells whether work runs just now. */
    public boolean running() {
        return depth > 0;
    }

    /** How many transactions that may write have come to a good end. */
    public int commits() {
        return commits;
    }

    private <T> T within(boolean reading, Supplier<T> work) {
        if (depth > 0) {
            return nested(work);
        }
        readOnly = reading;
        try {
            T result = nested(work);
            commits += reading ? 0 : 1;
            List<Runnable> actions = List.copyOf(afterCommit);
            afterCommit.clear();
            actions.forEach(Runnable::run);
            return result;
        } finally {
            afterCommit.clear();
        }
    }

    private <T> T nested(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }
}
