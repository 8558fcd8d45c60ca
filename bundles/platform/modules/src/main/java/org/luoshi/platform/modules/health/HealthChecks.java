package org.luoshi.platform.modules.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.StartState;
import org.luoshi.platform.persistence.Database;
import org.luoshi.platform.persistence.RestorePoint;
import org.luoshi.platform.persistence.SchemaUnits;
import org.luoshi.platform.persistence.UnitStatus;
import org.luoshi.platform.rest.Applications;
import org.luoshi.platform.rest.HealthWarning;
import org.luoshi.platform.rest.HttpsPort;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What must hold before the platform takes requests. Everything asked may be away: that is what is asked. */
@Component(service = HealthChecks.class)
public final class HealthChecks {
    private static final LocalizedText NOTHING = LocalizedText.verbatim("");

    /** Room for a day's work, its log and a backup; below, somebody has to look after the disk. */
    private static final long ENOUGH_BYTES = 1L << 30;

    private static final long MEBIBYTE = 1L << 20;

    private final ModuleList modules;
    private final LongSupplier freeBytes;
    private final Messages messages = Messages.of(HealthChecks.class);
    private final AtomicReference<Database> database = new AtomicReference<>();
    private final AtomicReference<SchemaUnits> units = new AtomicReference<>();
    private final AtomicReference<Applications> applications = new AtomicReference<>();
    private final AtomicReference<StartState> start = new AtomicReference<>();
    private final AtomicReference<RestorePoint> restorePoint = new AtomicReference<>();
    private final AtomicReference<HttpsPort> https = new AtomicReference<>();
    private final List<HealthWarning> warnings = new CopyOnWriteArrayList<>();

    @Activate
    public HealthChecks(@Reference ModuleList modules, BundleContext context) {
        this(modules, Path.of(context.getProperty("karaf.data")).toFile()::getUsableSpace);
    }

    /** @param freeBytes room on the disk of the data folder */
    HealthChecks(ModuleList modules, LongSupplier freeBytes) {
        this.modules = modules;
        this.freeBytes = freeBytes;
    }

    /**
     * One thing that was looked at.
     *
     * @param warning whether it is not well, and no reason to send people away
     */
    record Check(String name, boolean up, boolean warning, LocalizedText reason) {
        Check(String name, boolean up, LocalizedText reason) {
            this(name, up, false, reason);
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDatabase(Database service) {
        database.set(service);
    }

    void unbindDatabase(Database service) {
        database.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindUnits(SchemaUnits service) {
        units.set(service);
    }

    void unbindUnits(SchemaUnits service) {
        units.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindApplications(Applications service) {
        applications.set(service);
    }

    void unbindApplications(Applications service) {
        applications.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindStart(StartState service) {
        start.set(service);
    }

    void unbindStart(StartState service) {
        start.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRestorePoint(RestorePoint service) {
        restorePoint.set(service);
    }

    void unbindRestorePoint(RestorePoint service) {
        restorePoint.compareAndSet(service, null);
    }

    /** Whether HTTPS is wanted and served. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindHttps(HttpsPort service) {
        https.set(service);
    }

    void unbindHttps(HttpsPort service) {
        https.compareAndSet(service, null);
    }

    /** What else the operator has to know. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindWarning(HealthWarning service) {
        warnings.add(service);
    }

    void unbindWarning(HealthWarning service) {
        warnings.remove(service);
    }

    /** Every check, whether it holds or not. */
    List<Check> ready() {
        List<Check> checks = new ArrayList<>();
        checks.add(database());
        checks.add(disk());
        SchemaUnits schemas = units.get();
        if (schemas != null) {
            schemas.units().forEach(unit -> checks.add(migrations(unit)));
        }
        checks.add(addresses());
        checks.add(functions());
        HttpsPort port = https.get();
        if (port != null && port.wanted()) {
            checks.add(new Check("https", port.serves(), port.trouble().orElse(NOTHING)));
        }
        modules.all().map(HealthChecks::module).forEach(checks::add);
        RestorePoint point = restorePoint.get();
        if (point != null) {
            checks.add(new Check("backup", true, !point.well(), point.sentence()));
        }
        warnings.forEach(
                one -> one.warning().ifPresent(sentence -> checks.add(new Check(one.name(), true, true, sentence))));
        return checks;
    }

    private Check database() {
        Database service = database.get();
        boolean up = service != null && service.alive();
        return new Check("database", up, up ? NOTHING : messages.text("health.database"));
    }

    private Check disk() {
        long free = freeBytes.getAsLong();
        boolean well = free >= ENOUGH_BYTES;
        return new Check("disk", true, !well, well ? NOTHING : messages.text("health.disk", free / MEBIBYTE));
    }

    private Check functions() {
        StartState service = start.get();
        boolean up = service != null && service.settled();
        return new Check("functions", up, up ? NOTHING : messages.text("health.functions"));
    }

    private Check migrations(UnitStatus unit) {
        boolean up = unit.state() == UnitStatus.State.OPEN;
        LocalizedText reason = unit.reason().isEmpty()
                ? messages.text("module.reason.migrating")
                : LocalizedText.verbatim(unit.reason());
        return new Check("migrations:" + unit.schema(), up, up ? NOTHING : reason);
    }

    private Check addresses() {
        Applications service = applications.get();
        Map<String, String> failures = service == null ? Map.of() : service.failures();
        boolean up = service != null && service.settled() && failures.isEmpty();
        LocalizedText reason =
                failures.isEmpty() ? messages.text("health.rest") : LocalizedText.verbatim(failures.toString());
        return new Check("rest", up, up ? NOTHING : reason);
    }

    /** A module that somebody stopped on purpose is no reason to send people away. */
    private static Check module(ModuleStatus status) {
        boolean up = status.state() == ModuleState.RUNNING || status.office() && status.state() == ModuleState.STOPPED;
        return new Check((status.office() ? "module:" : "bundle:") + status.module(), up, status.reason());
    }
}
