package org.luoshi.platform.persistence.migration;

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the migrations of one module to its schema, which it creates when it is missing. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "schema_history";

    private final String schema;
    private final Flyway flyway;
    private final OwnSessions sessions;

    /**
     * @param schema schema to bring up to date
     * @param files SQL files named {@code V<n>__<what>.sql}
     */
    public Migrations(ConnectionPool pool, String schema, Collection<URL> files) {
        this(pool, schema, files, "latest");
    }

    /** @param target version to stop at; {@code latest} for all of them */
    public Migrations(ConnectionPool pool, String schema, Collection<URL> files, String target) {
        this.schema = schema;
        this.sessions = new OwnSessions(pool);
        this.flyway = Flyway.configure(Flyway.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(sessions.connections())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(new String[0])
                .resourceProvider(new MigrationFiles(files))
                .javaMigrationClassProvider(List::of)
                .validateMigrationNaming(true)
                .table(HISTORY)
                .target(target)
                .load();
    }

    /**
     * Applies what is missing.
     *
     * @return version the schema has afterwards; empty when there is no migration
     */
    public String apply() {
        try {
            return applied();
        } finally {
            sessions.end();
        }
    }

    /** Breaks off what runs, if it does; {@link #apply} fails then. */
    public void callOff() {
        sessions.cancel();
    }

    private String applied() {
        try {
            return version(flyway.migrate());
        } catch (FlywayValidateException e) {
            if (!failedBefore()) {
                throw e;
            }
            // H2 cannot roll back DDL: the mark of a failed migration stays and must go before it is tried again.
            LOG.warn("schema {}: a migration failed before and is tried again", schema);
            flyway.repair();
            return version(flyway.migrate());
        }
    }

    private boolean failedBefore() {
        return Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState().isFailed());
    }

    private static String version(MigrateResult result) {
        String version = result.migrationsExecuted == 0 ? result.initialSchemaVersion : result.targetSchemaVersion;
        return version == null ? "" : version;
    }
}
