package org.luoshi.platform.persistence.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.ReadOnlyConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction of the database, on one connection, on one thread. Reading needs none: under READ COMMITTED each
 * statement sees its own state of the data anyway. On PostgreSQL, where beginning and ending one are round trips, what
 * only reads goes out in auto-commit.
 */
final class PhysicalTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PhysicalTransaction.class);

    private final ConnectionPool pool;
    private final Connection connection;
    private final boolean readOnly;
    private final boolean autoCommit;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private String schema;
    private Throwable doomedBy;

    private PhysicalTransaction(ConnectionPool pool, Connection connection, String schema, boolean readOnly) {
        this.pool = pool;
        this.connection = connection;
        this.schema = schema;
        this.readOnly = readOnly;
        this.autoCommit = readOnly && pool.endsTransactionsOverTheNetwork();
    }

    static PhysicalTransaction begin(ConnectionPool pool, String schema, boolean readOnly) throws SQLException {
        Connection connection = pool.connection(schema);
        PhysicalTransaction transaction = new PhysicalTransaction(pool, connection, schema, readOnly);
        if (transaction.autoCommit) {
            connection.setAutoCommit(true);
        }
        return transaction;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** The connection for a session: one that only reads gets it with a guard. */
    Connection connection(boolean forReading) {
        return forReading ? ReadOnlyConnection.around(connection) : connection;
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    /** Work inside failed: whoever catches that, the transaction will not commit. */
    void doom(Throwable cause) {
        if (doomedBy == null) {
            doomedBy = cause;
        }
    }

    /** @throws IllegalStateException when work inside failed although the work around it went on */
    void refuseWhenDoomed() {
        if (doomedBy != null) {
            throw new IllegalStateException("work inside this transaction failed, so nothing is saved", doomedBy);
        }
    }

    /**
     * Changes the schema that unqualified names mean.
     *
     * @return the schema until now
     */
    String enter(String wanted) throws SQLException {
        String before = schema;
        if (!wanted.equals(before)) {
            connection.unwrap(Connection.class).setSchema(wanted);
            schema = wanted;
        }
        return before;
    }

    /** Goes back to a schema; a connection that refuses that (PostgreSQL after an error) is set anew at next use. */
    void leaveTo(String before) {
        try {
            enter(before);
        } catch (SQLException e) {
            LOG.debug("schema {} not restored", before, e);
            forgetSchema();
        }
    }

    /** Ends reading: H2 commits what changed nothing in a quarter of the time of a rollback. */
    void endReading() throws SQLException {
        if (!autoCommit) {
            connection.commit();
        }
    }

    /** Whether there is nothing to roll back. */
    boolean autoCommit() {
        return autoCommit;
    }

    void evict() {
        pool.evict(connection);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was committed is committed; the pool throws a broken connection away.
            LOG.debug("a connection broke when it was given back", e);
        }
    }

    private void forgetSchema() {
        try {
            pool.forgetSchema(connection);
        } catch (SQLException e) {
            LOG.debug("a broken connection is thrown away", e);
            evict();
        }
    }
}
