package org.luoshi.platform.persistence;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The transaction that runs on this thread, whatever module began it. Audit, numbering and notices write through it, so
 * that they happen together with the change they belong to, or not at all. SQL on it names its schema
 * ({@code kernel.audit_event}): the connection's own schema is the module's.
 */
@ProviderType
public interface CurrentTransaction {
    /**
     * Connection of the innermost transaction; the caller neither closes nor commits it. In a transaction that only
     * reads it refuses statements that change data, with SQL state 25006.
     *
     * @throws IllegalStateException outside a transaction
     */
    Connection connection();

    /** Tells whether a transaction runs on this thread. */
    boolean active();

    /**
     * Runs an action after the innermost transaction has committed, never when it rolls back. The connection is free
     * again by then; what the action throws is logged.
     *
     * @throws IllegalStateException outside a transaction
     */
    void afterCommit(Runnable action);

    /**
     * Runs work past the transactions of this thread: what it writes, in transactions of its own, stays when they roll
     * back. They wait meanwhile, so it touches nothing that they have written.
     */
    void apart(Runnable work);
}
