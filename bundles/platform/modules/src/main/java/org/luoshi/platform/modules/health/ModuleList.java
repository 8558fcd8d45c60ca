package org.luoshi.platform.modules.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.health.ModuleStatus.Part;
import org.luoshi.platform.modules.health.ModuleStatus.PartState;
import org.luoshi.platform.modules.plugin.ConsolePages;
import org.luoshi.platform.persistence.SchemaUnits;
import org.luoshi.platform.persistence.UnitStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** How every bundle of the house stands, read from the framework at each call. */
@Component(service = ModuleList.class)
public final class ModuleList {
    private static final String HOUSE = "org.luoshi.";
    private static final String MODULE = "Luoshi-Module";
    private static final String SCHEMA = "Luoshi-Schema";
    private static final LocalizedText NOTHING = LocalizedText.verbatim("");

    private final BundleContext context;
    private final Deployment deployment;
    private final BundleComponents parts;
    private final Messages messages = Messages.of(ModuleList.class);
    private final AtomicReference<SchemaUnits> units = new AtomicReference<>();
    private final Map<String, LocalizedText> givenUp = new ConcurrentHashMap<>();

    @Activate
    public ModuleList(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.deployment = new Deployment(context, false);
        this.parts = new BundleComponents(runtime);
    }

    /** The database may be away while people ask how the platform is. */
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

    /** The office functions, by name. */
    public List<ModuleStatus> modules() {
        return all().filter(ModuleStatus::office).toList();
    }

    /** One office function; empty when no bundle declares it. */
    Optional<ModuleStatus> module(String id) {
        return bundles()
                .filter(bundle -> id.equals(bundle.getHeaders().get(MODULE)))
                .findFirst()
                .map(this::status);
    }

    /** Notes that a function stays failed until the platform is started again, whatever the framework says of it. */
    void givenUp(String function, LocalizedText reason) {
        givenUp.put(function, reason);
    }

    /** Functions that stay failed until the platform is started again, with the reason. */
    public Map<String, LocalizedText> waitForRestart() {
        return new TreeMap<>(givenUp);
    }

    /** Office functions and platform bundles. */
    Stream<ModuleStatus> all() {
        return bundles().sorted(Comparator.comparing(Bundle::getSymbolicName)).map(this::status);
    }

    private Stream<Bundle> bundles() {
        return Stream.of(context.getBundles())
                .filter(bundle -> isModule(bundle) || isOfHouse(bundle))
                .filter(bundle -> !isFragment(bundle));
    }

    private ModuleStatus status(Bundle bundle) {
        String id = isModule(bundle) ? bundle.getHeaders().get(MODULE) : bundle.getSymbolicName();
        Optional<UnitStatus> unit = unit(bundle);
        Collection<Bundle> bundles = isModule(bundle) ? bundles(id, bundle) : List.of(bundle);
        Finding finding = givenUp.containsKey(id)
                ? new Finding(ModuleState.FAILED, givenUp.get(id))
                : finding(bundle, bundles, unit);
        return new ModuleStatus(
                id,
                isModule(bundle),
                BundleTitles.of(bundle, id),
                bundle.getVersion().toString(),
                finding.state(),
                finding.reason(),
                unit.map(UnitStatus::schemaVersion).orElse(""),
                bundles.stream().map(ModuleList::part).toList(),
                bundles.stream().anyMatch(one -> one.getEntry(ConsolePages.ENTRY) != null));
    }

    /** A function that did not come as a plugin file is one bundle. */
    private Collection<Bundle> bundles(String id, Bundle module) {
        List<Bundle> bundles = deployment.bundles(id);
        return bundles.contains(module) ? bundles : List.of(module);
    }

    private static Part part(Bundle bundle) {
        return new Part(
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                isFragment(bundle)
                        ? PartState.FRAGMENT
                        : switch (bundle.getState()) {
                            case Bundle.ACTIVE -> PartState.ACTIVE;
                            case Bundle.STARTING -> PartState.STARTING;
                            case Bundle.INSTALLED -> PartState.INSTALLED;
                            default -> PartState.RESOLVED;
                        });
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get("Fragment-Host") != null;
    }

    /** A state and why. */
    private record Finding(ModuleState state, LocalizedText reason) {}

    /** The function's own bundle says most; when it runs, those that came with it have to run, too. */
    private Finding finding(Bundle bundle, Collection<Bundle> all, Optional<UnitStatus> unit) {
        Finding own = finding(bundle, unit);
        if (own.state() != ModuleState.RUNNING) {
            return own;
        }
        return all.stream()
                .filter(other -> !isFragment(other) && other.getState() != Bundle.ACTIVE)
                .findFirst()
                .map(other ->
                        new Finding(ModuleState.FAILED, messages.text("module.reason.part", other.getSymbolicName())))
                .orElse(own);
    }

    private Finding finding(Bundle bundle, Optional<UnitStatus> unit) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> active(bundle, unit);
            case Bundle.STARTING -> new Finding(ModuleState.STARTING, messages.text("module.reason.starting"));
            case Bundle.INSTALLED -> new Finding(ModuleState.FAILED, messages.text("module.reason.unresolved"));
            default -> new Finding(ModuleState.STOPPED, messages.text("module.reason.stopped"));
        };
    }

    private Finding active(Bundle bundle, Optional<UnitStatus> unit) {
        if (isModule(bundle) || bundle.getHeaders().get(SCHEMA) != null) {
            if (unit.isEmpty()) {
                return new Finding(ModuleState.STARTING, messages.text("module.reason.database"));
            }
            switch (unit.get().state()) {
                case FAILED -> {
                    return new Finding(
                            ModuleState.FAILED,
                            messages.text("module.reason.schema", unit.get().reason()));
                }
                case MIGRATING -> {
                    return new Finding(ModuleState.STARTING, messages.text("module.reason.migrating"));
                }
                case OPEN -> {
                    return components(bundle);
                }
            }
        }
        return components(bundle);
    }

    private Finding components(Bundle bundle) {
        Collection<String> broken = parts.failures(bundle);
        if (!broken.isEmpty()) {
            return new Finding(ModuleState.FAILED, messages.text("module.reason.broken", String.join(", ", broken)));
        }
        Collection<String> missing = parts.of(bundle);
        if (!missing.isEmpty()) {
            return new Finding(ModuleState.STARTING, messages.text("module.reason.waits", String.join(", ", missing)));
        }
        return new Finding(ModuleState.RUNNING, NOTHING);
    }

    private Optional<UnitStatus> unit(Bundle bundle) {
        SchemaUnits service = units.get();
        return service == null
                ? Optional.empty()
                : service.units().stream()
                        .filter(unit -> unit.bundle().equals(bundle.getSymbolicName()))
                        .findFirst();
    }

    private static boolean isModule(Bundle bundle) {
        return bundle.getHeaders().get(MODULE) != null;
    }

    private static boolean isOfHouse(Bundle bundle) {
        return bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(HOUSE);
    }
}
