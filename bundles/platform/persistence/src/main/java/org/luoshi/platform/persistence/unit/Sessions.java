package org.luoshi.platform.persistence.unit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens what a module works with inside one transaction. */
interface Sessions extends AutoCloseable {
    /**
     * @param connection connection of the transaction; it stays open when the session closes
     * @param readOnly whether the session only reads: it then never flushes
     */
    WorkSession open(Connection connection, boolean readOnly);

    @Override
    void close();

    /** Work of one module in one transaction. */
    interface WorkSession extends AutoCloseable {
        /** @throws IllegalStateException when the module has no entities */
        EntityManager entityManager();

        /** Begins to watch over changes; never called when the session only reads. */
        void begin();

        /** Sends what is still to be sent. */
        void flush();

        void commit() throws SQLException;

        void rollback() throws SQLException;

        @Override
        void close();
    }
}
