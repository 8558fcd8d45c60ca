package org.luoshi.platform.rest.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Recognises errors that mean: the database does not answer just now. */
final class LostConnection {
    private static final int DEPTH = 12;

    private LostConnection() {}

    static boolean isCauseOf(Throwable error) {
        Throwable cause = error;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isLost(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("90098"));
    }
}
