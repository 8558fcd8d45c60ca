package org.luoshi.platform.persistence.osgi;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.rows.LoadedSchema;
import org.luoshi.platform.persistence.rows.SchemaSizes;
import org.luoshi.platform.persistence.rows.SnapshotRows;
import org.luoshi.platform.persistence.tables.FunctionTables;
import org.luoshi.platform.persistence.tables.TableSize;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.osgi.framework.Bundle;

/** The tables of bundles, whose migrations make them. */
public final class BundleTables implements FunctionTables {
    private final ConnectionPool pool;
    private final SchemaSizes sizes;
    private final Messages messages = Messages.of(BundleTables.class);

    public BundleTables(ConnectionPool pool) {
        this.pool = pool;
        this.sizes = new SchemaSizes(pool);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }

    @Override
    public List<String> schemas() {
        return answer(sizes::schemas);
    }

    @Override
    public String version(String schema) {
        return answer(() -> sizes.version(schema));
    }

    @Override
    public List<TableSize> sizes(String schema) {
        return answer(() -> sizes.of(schema));
    }

    @Override
    public void read(String schema, Reading work) throws IOException, UnfitRows {
        try {
            SnapshotRows.read(pool, schema, work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void load(Bundle module, String version, Filling work) throws IOException, UnfitRows {
        try {
            new LoadedSchema(pool, BundleSchemas.schemaOf(module))
                    .load(BundleSchemas.migrationsOf(module), version, work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void exchange(String schema) {
        run(() -> new LoadedSchema(pool, schema).exchange());
    }

    @Override
    public boolean isKept(String schema) {
        return answer(() -> new LoadedSchema(pool, schema).isKept());
    }

    @Override
    public void takeBack(String schema) {
        run(() -> new LoadedSchema(pool, schema).takeBack());
    }

    @Override
    public void settle(String schema) {
        run(() -> new LoadedSchema(pool, schema).settle());
    }

    @Override
    public void drop(String schema) {
        run(() -> new LoadedSchema(pool, schema).dropAll());
    }

    /** Never while a migration runs, which may be one of this very schema. */
    private void run(Step step) {
        Lock turn = pool.migrationTurn();
        turn.lock();
        try {
            answer(() -> {
                step.take();
                return true;
            });
        } finally {
            turn.unlock();
        }
    }

    private <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Unavailable failed(SQLException cause) {
        return new Unavailable(messages.text("tables.failed", String.valueOf(cause.getMessage())), cause);
    }
}
