package org.luoshi.platform.api.data;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs work in one database transaction over the schema of one module. The service appears after the module's migrations
 * and goes with them; refer to the right one with {@code target = "(osgi.unit.name=<module id>)"}.
 *
 * <p>Work started inside other work joins it. Audit records, numbers and notices written inside join the transaction as
 * well: all of it happens, or nothing.
 */
@ProviderType
public interface Transactions {
    /**
     * Runs work that changes data; commits when it returns, rolls back when it throws.
     *
     * @throws org.luoshi.platform.api.error.VersionConflict when somebody else changed the same record meanwhile
     * @throws org.luoshi.platform.api.error.Unavailable when the database does not answer
     */
    <T> T write(Supplier<T> work);

    /** Runs work that only reads. A write inside is refused by the database session. */
    <T> T read(Supplier<T> work);

    /** Runs work without result that changes data. */
    default void run(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /**
     * The entity manager of the transaction that runs on this thread. Only a module's {@code store} package asks for it.
     *
     * @throws IllegalStateException outside a transaction
     */
    EntityManager entityManager();

    /**
     * Runs an action after the current transaction has committed, never when it rolls back.
     *
     * @throws IllegalStateException outside a transaction
     */
    void afterCommit(Runnable action);
}
