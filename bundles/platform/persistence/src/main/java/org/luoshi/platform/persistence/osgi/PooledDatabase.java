package org.luoshi.platform.persistence.osgi;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.rows.WholeSnapshot;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase;

/** Everything in the database under the platform. */
final class PooledDatabase implements WholeDatabase {
    private final ConnectionPool pool;
    private final KeptScripts scripts;
    private final Messages messages = Messages.of(PooledDatabase.class);

    PooledDatabase(ConnectionPool pool, KeptScripts scripts) {
        this.pool = pool;
        this.scripts = scripts;
    }

    @Override
    public String product() {
        return pool.product();
    }

    /** No tables are made or changed meanwhile: PostgreSQL would let that wait for locks until it fails. */
    @Override
    public void read(Reading work) throws IOException, UnfitRows {
        Lock turn = pool.migrationTurn();
        turn.lock();
        try (Connection connection = pool.forMigrations().getConnection()) {
            WholeSnapshot.read(connection, scripts, work);
        } catch (SQLException e) {
            throw new Unavailable(messages.text("tables.failed", String.valueOf(e.getMessage())), e);
        } finally {
            turn.unlock();
        }
    }
}
