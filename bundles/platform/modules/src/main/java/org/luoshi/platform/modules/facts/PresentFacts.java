package org.luoshi.platform.modules.facts;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.modules.FunctionFacts;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.persistence.SchemaRecords;
import org.luoshi.platform.rest.FunctionUsage;
import org.luoshi.platform.rest.PlatformAddresses;
import org.luoshi.platform.rest.ServedPages;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks those who know, at each call. */
@Component(service = FunctionFacts.class)
public final class PresentFacts implements FunctionFacts {
    private final FunctionUsage usage;
    private final PlatformAddresses addresses;
    private final SchemaRecords records;
    private final File data;
    private final Map<ServiceReference<PermissionSource>, PermissionSource> sources = new ConcurrentHashMap<>();
    private final AtomicReference<ServedPages> pages = new AtomicReference<>();

    @Activate
    public PresentFacts(
            BundleContext context,
            @Reference FunctionUsage usage,
            @Reference PlatformAddresses addresses,
            @Reference SchemaRecords records) {
        this.usage = usage;
        this.addresses = addresses;
        this.records = records;
        this.data = Path.of(context.getProperty("karaf.data")).toFile();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSource(ServiceReference<PermissionSource> reference, PermissionSource source) {
        sources.put(reference, source);
    }

    void removeSource(ServiceReference<PermissionSource> reference) {
        sources.remove(reference);
    }

    /** A platform without a console serves no pages. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindPages(ServedPages service) {
        pages.set(service);
    }

    void unbindPages(ServedPages service) {
        pages.compareAndSet(service, null);
    }

    @Override
    public int people(String function) {
        return usage.people(function);
    }

    @Override
    public List<Right> permissions(String function) {
        return sources.entrySet().stream()
                .filter(source -> isOf(source.getKey(), function))
                .map(Map.Entry::getValue)
                .flatMap(source -> source.permissions().stream()
                        .map(one -> new Right(one.key(), source.messages().text("permission." + one.key()))))
                .sorted(Comparator.comparing(Right::key))
                .toList();
    }

    private static boolean isOf(ServiceReference<PermissionSource> source, String function) {
        return source.getBundle() != null
                && Deployment.functionOf(source.getBundle())
                        .filter(function::equals)
                        .isPresent();
    }

    @Override
    public Optional<LocalizedText> permissionOwner(String key) {
        return sources.values().stream()
                .filter(source ->
                        source.permissions().stream().anyMatch(one -> one.key().equals(key)))
                .map(PermissionSource::title)
                .findFirst();
    }

    @Override
    public Optional<String> addressOwner(String part) {
        return addresses.owner(part);
    }

    @Override
    public boolean servesPages(String function) {
        ServedPages service = pages.get();
        return service != null && service.areServed(function);
    }

    @Override
    public List<String> migrations(String function) {
        return records.applied(function);
    }

    @Override
    public long tableBytes(String function) {
        return records.bytes(function);
    }

    @Override
    public boolean tablesAreLocal() {
        return records.isLocal();
    }

    @Override
    public long freeBytes() {
        return data.getUsableSpace();
    }
}
