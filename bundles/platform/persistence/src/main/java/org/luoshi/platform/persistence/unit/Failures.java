package org.luoshi.platform.persistence.unit;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.persistence.pool.SqlFailure;

/** Says what went wrong in the words of the API. */
final class Failures {
    private static final String OUTCOME_UNKNOWN = "database.outcome-unknown";
    private static final Messages MESSAGES = Messages.of(Failures.class);

    private Failures() {}

    /** What a caller sees when work failed; the domain's own exceptions stay as they are. */
    static RuntimeException inWork(Exception thrown) {
        return translate(thrown, "database.unreachable", "database.full");
    }

    /** The same for the moment of committing: when the connection breaks then, nobody knows how it ended. */
    static RuntimeException atCommit(Exception thrown) {
        return translate(thrown, OUTCOME_UNKNOWN, OUTCOME_UNKNOWN);
    }

    /** The module is going. */
    static Unavailable closing() {
        return new Unavailable(MESSAGES.text("module.closing"), null);
    }

    private static RuntimeException translate(Exception thrown, String whenUnreachable, String whenFull) {
        if (thrown instanceof VersionConflict
                || thrown instanceof Unavailable
                || thrown instanceof ClassifiedContentRefused) {
            return (RuntimeException) thrown;
        }
        SqlFailure failure = isStale(thrown) ? SqlFailure.CONFLICT : SqlFailure.of(thrown);
        return switch (failure) {
            case CONFLICT -> conflict(thrown);
            case UNREACHABLE -> new Unavailable(MESSAGES.text(whenUnreachable), thrown);
            case FULL -> new Unavailable(MESSAGES.text(whenFull), thrown);
            case BUSY -> new Unavailable(MESSAGES.text("database.busy"), thrown);
            case OTHER -> thrown instanceof RuntimeException same ? same : new PersistenceException(thrown);
        };
    }

    private static boolean isStale(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    private static VersionConflict conflict(Throwable cause) {
        VersionConflict conflict = new VersionConflict(Map.of());
        conflict.initCause(cause);
        return conflict;
    }
}
