package org.luoshi.platform.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one run of migrations, whose statements can be broken off from outside. To interrupt the thread
 * would not reach a statement that the database works on.
 */
final class OwnSessions {
    private static final Logger LOG = LoggerFactory.getLogger(OwnSessions.class);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private final ConnectionPool pool;
    private final Set<Integer> open = new HashSet<>();
    private boolean calledOff;

    OwnSessions(ConnectionPool pool) {
        this.pool = pool;
    }

    DataSource connections() {
        return pool.forMigrations(this::opened);
    }

    private synchronized void opened(Connection connection) throws SQLException {
        if (calledOff) {
            throw new SQLException("the migration was called off");
        }
        open.add(pool.session(connection));
    }

    /** The run is over. */
    synchronized void end() {
        open.clear();
        notifyAll();
    }

    /** Breaks off one statement after the other until the run is over, or five seconds have passed. */
    synchronized void cancel() {
        calledOff = true;
        long until = System.nanoTime() + ENDED_WITHIN.toNanos();
        try {
            while (!open.isEmpty() && System.nanoTime() < until) {
                for (int session : open) {
                    pool.cancel(session);
                }
                wait(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("a migration could not be called off", e);
        }
    }
}
