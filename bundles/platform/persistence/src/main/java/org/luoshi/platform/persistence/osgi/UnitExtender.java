package org.luoshi.platform.persistence.osgi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.hibernate.SessionFactory;
import org.luoshi.platform.persistence.SchemaUnits;
import org.luoshi.platform.persistence.UnitStatus;
import org.luoshi.platform.persistence.UnitStatus.State;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Gives every bundle with the header {@code Luoshi-Module} or {@code Luoshi-Schema} its unit. Units are built on threads of their own: neither
 * the framework nor another module waits for a long migration.
 */
final class UnitExtender implements BundleTrackerCustomizer<BundleUnit>, SchemaUnits {
    private static final int BUILDERS = 2;

    private final BundleContext context;
    private final ConnectionPool pool;
    private final TransactionStack stack;
    private final Guards guards;
    private final KeptScripts scripts;
    private final ScheduledExecutorService builders = Executors.newScheduledThreadPool(BUILDERS, UnitExtender::builder);
    private final ConcurrentMap<Long, BundleUnit> units = new ConcurrentHashMap<>();
    private final BundleTracker<BundleUnit> tracker;

    /** @param scripts where the migrations of units that are open are kept */
    UnitExtender(
            BundleContext context, ConnectionPool pool, TransactionStack stack, Guards guards, KeptScripts scripts) {
        this.context = context;
        this.pool = pool;
        this.stack = stack;
        this.guards = guards;
        this.scripts = scripts;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
        // Not shutdownNow: an interrupt in the middle of a write makes H2 close its file.
        builders.shutdown();
    }

    @Override
    public List<UnitStatus> units() {
        return units.values().stream()
                .map(BundleUnit::status)
                .sorted(Comparator.comparing(UnitStatus::schema))
                .toList();
    }

    @Override
    public BundleUnit addingBundle(Bundle bundle, BundleEvent event) {
        String schema = BundleSchemas.schemaOf(bundle);
        if (schema == null) {
            return null;
        }
        BundleUnit unit = new BundleUnit(context, bundle, schema, builders, scripts);
        Optional<String> rival = owner(schema);
        units.put(bundle.getBundleId(), unit);
        rival.ifPresentOrElse(
                unit::refuse,
                () -> unit.build(
                        pool, stack, BundleSchemas.isFunction(bundle) ? guards.forFunctions() : guards.forPlatform()));
        return unit;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, BundleUnit unit) {
        // From starting to active: the unit is the same.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, BundleUnit unit) {
        units.remove(bundle.getBundleId());
        unit.close();
    }

    private Optional<String> owner(String schema) {
        return units().stream()
                .filter(status -> status.schema().equals(schema) && status.state() != State.FAILED)
                .map(UnitStatus::bundle)
                .findFirst();
    }

    private static Thread builder(Runnable work) {
        Thread thread = new Thread(work, "luoshi-schema-units");
        thread.setDaemon(true);
        // Libraries that ask the thread for classes must find their own, never a module's.
        thread.setContextClassLoader(SessionFactory.class.getClassLoader());
        return thread;
    }
}
