package org.luoshi.platform.persistence.osgi;

import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.persistence.UnitStatus;
import org.luoshi.platform.persistence.UnitStatus.State;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.SqlFailure;
import org.luoshi.platform.persistence.unit.SchemaUnit;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.luoshi.platform.persistence.unit.UnitDefinition;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The unit of one bundle, from the moment the bundle starts until it stops. */
final class BundleUnit {
    static final String ENTITIES_HEADER = "Luoshi-Entities";
    private static final Logger LOG = LoggerFactory.getLogger(BundleUnit.class);
    private static final String UNIT_NAME = "osgi.unit.name";
    private static final int RETRY_SECONDS = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final BundleContext context;
    private final Bundle bundle;
    private final String schema;
    private final ScheduledExecutorService builders;
    private final KeptScripts scripts;

    private volatile UnitStatus status;
    private volatile Migrations migrations;
    private boolean closed;
    private Thread announcer;
    private SchemaUnit unit;
    private ServiceRegistration<Transactions> service;

    BundleUnit(
            BundleContext context,
            Bundle bundle,
            String schema,
            ScheduledExecutorService builders,
            KeptScripts scripts) {
        this.context = context;
        this.bundle = bundle;
        this.schema = schema;
        this.builders = builders;
        this.scripts = scripts;
        this.status = status(State.MIGRATING, "", "");
    }

    UnitStatus status() {
        return status;
    }

    /**
     * Builds the unit in the background, again and again while the database does not answer.
     *
     * @param guard sees every text that an entity of the bundle writes
     */
    void build(ConnectionPool pool, TransactionStack stack, TextGuard guard) {
        builders.execute(() -> attempt(pool, stack, guard));
    }

    /** Leaves the schema to the bundle that has it already. */
    void refuse(String owner) {
        status = status(State.FAILED, "", "the schema belongs to bundle " + owner);
        LOG.error("schema {} of bundle {} belongs to bundle {} already", schema, bundle.getSymbolicName(), owner);
    }

    /**
     * Takes the service away, so that the module's components stop, then closes the unit. A migration, or a component
     * that is still starting, is broken off.
     */
    void close() {
        SchemaUnit open;
        ServiceRegistration<Transactions> registered;
        synchronized (this) {
            closed = true;
            open = unit;
            registered = service;
            if (announcer != null) {
                announcer.interrupt();
            }
        }
        Migrations running = migrations;
        if (running != null) {
            running.callOff();
        }
        if (registered != null) {
            registered.unregister();
        }
        if (open != null) {
            open.close();
            LOG.info("schema {} closed", schema);
        }
    }

    private void attempt(ConnectionPool pool, TransactionStack stack, TextGuard guard) {
        if (isClosed()) {
            return;
        }
        long start = System.nanoTime();
        try {
            UnitDefinition definition = definition();
            migrations = new Migrations(pool, schema, definition.migrations());
            SchemaUnit built = SchemaUnit.open(pool, stack, definition, migrations, guard);
            keepScripts(definition);
            if (offer(built)) {
                long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
                LOG.info("schema {} open at version {} after {} ms", schema, built.schemaVersion(), millis);
            } else {
                built.close();
            }
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            failed(e, () -> attempt(pool, stack, guard));
        }
    }

    /** A unit works without them; a backup will say that they are missing. */
    private void keepScripts(UnitDefinition definition) {
        try {
            scripts.keep(schema, definition.migrations());
        } catch (IOException e) {
            LOG.warn("the migrations of schema {} could not be kept for backups", schema, e);
        }
    }

    private void failed(Throwable cause, Runnable again) {
        if (isClosed()) {
            LOG.debug("schema {}: the bundle stopped while its unit was built", schema, cause);
        } else if (SqlFailure.of(cause).isOutage()) {
            LOG.warn("schema {} waits for the database: {}", schema, reason(cause));
            status = status(State.MIGRATING, "", reason(cause));
            builders.schedule(again, RETRY_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.error("schema {} of bundle {} could not be opened", schema, bundle.getSymbolicName(), cause);
            status = status(State.FAILED, "", reason(cause));
        }
    }

    /** Makes the unit known unless the bundle has stopped meanwhile. */
    private boolean offer(SchemaUnit built) {
        synchronized (this) {
            if (closed) {
                return false;
            }
            unit = built;
            status = status(State.OPEN, built.schemaVersion(), "");
            announcer = new Thread(() -> announce(built.transactions()), "luoshi-unit-" + schema);
            announcer.setDaemon(true);
            announcer.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            announcer.start();
        }
        return true;
    }

    /** On a thread of its own: the module's components start on it, and one that hangs must not hold up other schemas. */
    private void announce(Transactions transactions) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(UNIT_NAME, schema);
        ServiceRegistration<Transactions> registered =
                context.registerService(Transactions.class, transactions, properties);
        synchronized (this) {
            announcer = null;
            if (!closed) {
                service = registered;
                return;
            }
        }
        registered.unregister();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private UnitDefinition definition() {
        String header = bundle.getHeaders("").get(ENTITIES_HEADER);
        List<String> entities = header == null
                ? List.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        return new UnitDefinition(
                schema, bundle.getSymbolicName(), BundleSchemas.migrationsOf(bundle), entities, loader);
    }

    private UnitStatus status(State state, String version, String reason) {
        return new UnitStatus(schema, bundle.getSymbolicName(), state, version, reason);
    }

    /** The innermost message: Flyway and Hibernate wrap the telling one. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }
}
