package org.luoshi.platform.persistence.unit;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.SqlFailure;
import org.luoshi.platform.persistence.unit.Sessions.WorkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of one module. Work inside work of the same module joins. Reading inside another module's transaction
 * uses its connection: a request then never waits for a second one while it holds the first. Only writing inside another
 * module's transaction opens one of its own, which commits by itself.
 */
final class UnitTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(UnitTransactions.class);

    private final ConnectionPool pool;
    private final TransactionStack stack;
    private final String schema;
    private final Sessions sessions;
    private final RunningWork running = new RunningWork();

    UnitTransactions(ConnectionPool pool, TransactionStack stack, String schema, Sessions sessions) {
        this.pool = pool;
        this.stack = stack;
        this.schema = schema;
        this.sessions = sessions;
    }

    String schema() {
        return schema;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        Frame own = stack.of(this);
        if (own == null) {
            return begin(false, work);
        }
        if (own.readOnly()) {
            throw new IllegalStateException("write inside read of schema " + schema + ": begin with write");
        }
        try {
            return joined(own, work);
        } catch (RuntimeException | Error e) {
            own.transaction().doom(e);
            throw e;
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        Frame own = stack.of(this);
        if (own != null) {
            return joined(own, work);
        }
        Frame outer = stack.innermost();
        return outer == null ? begin(true, work) : borrow(outer.transaction(), work);
    }

    @Override
    public EntityManager entityManager() {
        return required().session().entityManager();
    }

    @Override
    public void afterCommit(Runnable action) {
        required().transaction().afterCommit(action);
    }

    /** Lets running work end, refuses new work. */
    void close(Duration patience) {
        if (!running.close(patience)) {
            LOG.warn("schema {} is closed although work on it still runs after {}", schema, patience);
        }
    }

    private Frame required() {
        Frame own = stack.of(this);
        if (own == null) {
            throw new IllegalStateException("no transaction of schema " + schema + " runs on this thread");
        }
        return own;
    }

    private <T> T begin(boolean readOnly, Supplier<T> work) {
        enter();
        T result;
        List<Runnable> afterwards;
        try (PhysicalTransaction transaction = PhysicalTransaction.begin(pool, schema, readOnly)) {
            result = complete(transaction, work);
            afterwards = transaction.afterCommit();
        } catch (SQLException | RuntimeException e) {
            throw Failures.inWork(e);
        } finally {
            running.leave();
        }
        afterwards.forEach(this::perform);
        return result;
    }

    private <T> T complete(PhysicalTransaction transaction, Supplier<T> work) throws SQLException {
        boolean readOnly = transaction.readOnly();
        try (WorkSession session = sessions.open(transaction.connection(readOnly), readOnly)) {
            try {
                if (readOnly) {
                    T result = stack.within(new Frame(this, transaction, session, true), work);
                    transaction.endReading();
                    return result;
                }
                session.begin();
                T result = stack.within(new Frame(this, transaction, session, false), work);
                transaction.refuseWhenDoomed();
                session.flush();
                commit(session);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(transaction, session, e);
                throw e;
            }
        }
    }

    private static void commit(WorkSession session) {
        try {
            session.commit();
        } catch (SQLException | RuntimeException e) {
            throw Failures.atCommit(e);
        }
    }

    private static void rollBack(PhysicalTransaction transaction, WorkSession session, Throwable cause) {
        try {
            if (!transaction.autoCommit()) {
                session.rollback();
            }
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
            transaction.evict();
        }
        if (SqlFailure.of(cause).isOutage()) {
            transaction.evict();
        }
    }

    private <T> T borrow(PhysicalTransaction transaction, Supplier<T> work) {
        enter();
        try (WorkSession session = sessions.open(transaction.connection(true), true)) {
            return stack.within(new Frame(this, transaction, session, true), work);
        } catch (SQLException e) {
            throw Failures.inWork(e);
        } finally {
            running.leave();
        }
    }

    private <T> T joined(Frame own, Supplier<T> work) {
        try {
            return stack.within(own, work);
        } catch (SQLException e) {
            throw Failures.inWork(e);
        }
    }

    private void enter() {
        if (!running.enter()) {
            throw Failures.closing();
        }
    }

    private void perform(Runnable afterCommit) {
        try {
            afterCommit.run();
        } catch (RuntimeException e) {
            // The change is saved: whoever made it must not read of a failure.
            LOG.error("schema {}: what should follow a committed change failed", schema, e);
        }
    }
}
