package org.luoshi.platform.persistence.pool;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What an SQL failure means for the person who waits for an answer. */
public enum SqlFailure {
    /** The database does not answer, or the pool has no connection to give. */
    UNREACHABLE,
    /** The disk of the database is full: trying again works when the operator has made room. */
    FULL,
    /** Somebody else holds what is needed for too long, or two wait for each other: trying again works. */
    BUSY,
    /** Somebody else changed the same row. */
    CONFLICT,
    /** Anything else: a fault of ours. */
    OTHER;

    /** PostgreSQL: shutting down, crashed, starting up, too many connections, idle transaction ended. */
    private static final Set<String> UNREACHABLE_STATES = Set.of("57P01", "57P02", "57P03", "53300", "25P03");

    /** PostgreSQL: deadlock, lock not available; both: serialisation failure; H2: lock time-out. */
    private static final Set<String> BUSY_STATES = Set.of("40P01", "55P03", "40001", "HYT00");

    /** H2: input/output errors, database closed, broken, shutting down, out of disk or memory. */
    private static final Set<Integer> H2_UNREACHABLE = Set.of(90028, 90031, 90067, 90098, 90121, 90020);

    /** PostgreSQL: disk full. */
    private static final String FULL_STATE = "53100";

    private static final String NO_SPACE = "No space left on device";
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final String CONNECTION_CLASS = "08";

    /** Tells whether the database cannot work just now, through no fault of the work. */
    public boolean isOutage() {
        return this == UNREACHABLE || this == FULL;
    }

    /** The first telling SQL failure among an exception and its causes; an input/output error below one is telling. */
    public static SqlFailure of(Throwable thrown) {
        boolean inDatabase = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                inDatabase = true;
                if (kind(sql) != OTHER) {
                    return kind(sql) == UNREACHABLE && isFull(sql) ? FULL : kind(sql);
                }
            }
            if (inDatabase && cause instanceof IOException) {
                return isFull(cause) ? FULL : UNREACHABLE;
            }
        }
        return OTHER;
    }

    /** H2 hands on what the operating system said. */
    private static boolean isFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }

    private static SqlFailure kind(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (FULL_STATE.equals(state)) {
            return FULL;
        }
        if (isConnection(e) || state.startsWith(CONNECTION_CLASS) || UNREACHABLE_STATES.contains(state)) {
            return UNREACHABLE;
        }
        if (H2_UNREACHABLE.contains(e.getErrorCode())) {
            return UNREACHABLE;
        }
        if (BUSY_STATES.contains(state)) {
            return BUSY;
        }
        return e.getErrorCode() == H2_CONCURRENT_UPDATE ? CONFLICT : OTHER;
    }

    private static boolean isConnection(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException;
    }
}
