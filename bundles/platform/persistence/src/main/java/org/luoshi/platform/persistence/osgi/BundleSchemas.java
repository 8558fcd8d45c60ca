package org.luoshi.platform.persistence.osgi;

import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.PlatformTables;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.persistence.migration.SchemaCopy;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.osgi.framework.Bundle;

/** Which schema a bundle has and how it is made; copies of it. */
final class BundleSchemas implements SavedSchemas {
    private static final String SCHEMA_HEADER = "Luoshi-Schema";
    private static final String MODULE_HEADER = "Luoshi-Module";
    private static final String MIGRATIONS = "db/migration";

    /** A migration that was called off ends sooner. */
    private static final Duration MIGRATED_WITHIN = Duration.ofSeconds(60);

    private final ConnectionPool pool;
    private final Collection<PlatformTables> platform;
    private final Messages messages = Messages.of(BundleSchemas.class);

    /** @param platform the platform tables in which modules have rows, as they are known at each call */
    BundleSchemas(ConnectionPool pool, Collection<PlatformTables> platform) {
        this.pool = pool;
        this.platform = platform;
    }

    /** An office function's schema bears its name; other bundles name theirs; null for a bundle that has none. */
    static String schemaOf(Bundle bundle) {
        String named = bundle.getHeaders("").get(SCHEMA_HEADER);
        String schema = named != null ? named : bundle.getHeaders("").get(MODULE_HEADER);
        return schema == null ? null : schema.strip();
    }

    /** Tells whether the bundle is an office function, not one of the platform's own. */
    static boolean isFunction(Bundle bundle) {
        return bundle.getHeaders("").get(MODULE_HEADER) != null;
    }

    static List<URL> migrationsOf(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(MIGRATIONS, "*.sql", false);
        return found == null ? List.of() : Collections.list(found);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    @Override
    public void save(Bundle module) {
        run(() -> {
            new SchemaCopy(pool, schemaOf(module)).save(migrationsOf(module), platform);
            return true;
        });
    }

    @Override
    public boolean exists(String schema) {
        return run(() -> new SchemaCopy(pool, schema).exists());
    }

    @Override
    public void restore(String schema) {
        run(() -> {
            new SchemaCopy(pool, schema).restore();
            return true;
        });
    }

    @Override
    public void discard(String schema) {
        run(() -> {
            new SchemaCopy(pool, schema).discard();
            return true;
        });
    }

    /** Never while a migration runs, which may be one of this very schema, or hang. */
    private <T> T run(Work<T> work) {
        await();
        try {
            return work.run();
        } catch (SQLException e) {
            throw new Unavailable(messages.text("schema.copy", String.valueOf(e.getMessage())), e);
        } finally {
            pool.migrationTurn().unlock();
        }
    }

    private void await() {
        try {
            if (!pool.migrationTurn().tryLock(MIGRATED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new Unavailable(messages.text("schema.migrating"), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(messages.text("schema.migrating"), e);
        }
    }
}
