package org.luoshi.platform.persistence.osgi;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.persistence.Database;
import org.luoshi.platform.persistence.PlatformTables;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.persistence.SchemaRecords;
import org.luoshi.platform.persistence.SchemaUnits;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.migration.SchemaReader;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.tables.FunctionTables;
import org.luoshi.platform.persistence.tables.WholeDatabase;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens the database as {@code etc/org.luoshi.platform.persistence.cfg} says, then a unit for each module. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.luoshi.platform.persistence")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"" + PersistenceComponent.TRANSACTIONS + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.CURRENT + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.UNITS + "\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"" + PersistenceComponent.DATABASE + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.SAVED + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.RECORDS + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.TABLES + "\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"" + PersistenceComponent.WHOLE + "\"")
public final class PersistenceComponent {
    static final String TRANSACTIONS = "org.luoshi.platform.api.data.Transactions";
    static final String CURRENT = "org.luoshi.platform.persistence.CurrentTransaction";
    static final String UNITS = "org.luoshi.platform.persistence.SchemaUnits";
    static final String SAVED = "org.luoshi.platform.persistence.SavedSchemas";
    static final String RECORDS = "org.luoshi.platform.persistence.SchemaRecords";
    static final String TABLES = "org.luoshi.platform.persistence.tables.FunctionTables";
    static final String WHOLE = "org.luoshi.platform.persistence.tables.WholeDatabase";
    static final String DATABASE = "org.luoshi.platform.persistence.Database";

    private final ConnectionPool pool;
    private final UnitExtender extender;
    private final List<ServiceRegistration<?>> services;
    private final Guards guards = new Guards();
    private final List<PlatformTables> platform = new CopyOnWriteArrayList<>();

    /** The lines of the configuration file. */
    @interface Settings {
        /** JDBC address; empty means the H2 file in the data folder. */
        String url() default "";

        /** Name to sign in to the database with. */
        String user() default "";

        /** Its password. */
        String password() default "";

        /** How many connections at most. */
        int connections() default 16;
    }

    @Activate
    public PersistenceComponent(BundleContext context, Settings settings) {
        pool = ConnectionPool.open(settings(context, settings));
        TransactionStack stack = new TransactionStack();
        KeptScripts scripts = new KeptScripts(Path.of(context.getProperty("karaf.data"), "migrations"));
        extender = new UnitExtender(context, pool, stack, guards, scripts);
        services = List.of(
                context.registerService(CurrentTransaction.class, stack, null),
                context.registerService(Database.class, pool, null),
                context.registerService(SchemaUnits.class, extender, null),
                context.registerService(SavedSchemas.class, new BundleSchemas(pool, platform), null),
                context.registerService(SchemaRecords.class, new SchemaReader(pool), null),
                context.registerService(FunctionTables.class, new BundleTables(pool), null),
                context.registerService(WholeDatabase.class, new PooledDatabase(pool, scripts), null));
        extender.open();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTables(PlatformTables tables) {
        platform.add(tables);
    }

    void unbindTables(PlatformTables tables) {
        platform.remove(tables);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindGuard(TextGuard guard) {
        guards.add(guard);
    }

    void unbindGuard(TextGuard guard) {
        guards.remove(guard);
    }

    @Deactivate
    void close() {
        extender.close();
        services.forEach(ServiceRegistration::unregister);
        pool.close();
    }

    private static DatabaseSettings settings(BundleContext context, Settings settings) {
        if (settings.url().isBlank()) {
            return DatabaseSettings.h2(Path.of(context.getProperty("karaf.data"), "db"), settings.connections());
        }
        return new DatabaseSettings(
                settings.url().strip(), settings.user().strip(), settings.password(), settings.connections());
    }
}
