package org.luoshi.platform.persistence.unit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

/** Sessions of a module without entities: the connection is all there is. */
final class JdbcSessions implements Sessions {
    @Override
    public WorkSession open(Connection connection, boolean readOnly) {
        return new JdbcSession(connection);
    }

    @Override
    public void close() {
        // The pool belongs to the platform.
    }

    private record JdbcSession(Connection connection) implements WorkSession {
        @Override
        public EntityManager entityManager() {
            throw new IllegalStateException("this module has no entities; it works on CurrentTransaction.connection()");
        }

        @Override
        public void begin() {
            // The connection has auto-commit off: the first statement begins.
        }

        @Override
        public void flush() {
            // Statements were sent when they were executed.
        }

        @Override
        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void rollback() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() {
            // The connection belongs to the transaction.
        }
    }
}
