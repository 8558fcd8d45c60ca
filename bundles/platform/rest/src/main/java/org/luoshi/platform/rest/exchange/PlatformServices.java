package org.luoshi.platform.rest.exchange;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.rest.Authentication;
import org.luoshi.platform.rest.RecordViews;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the edge needs of other bundles. They may come late or be replaced while requests are answered. */
@Component(service = PlatformServices.class)
public final class PlatformServices {
    private final AtomicReference<Authentication> authentication = new AtomicReference<>();
    private final AtomicReference<NonSecretGate> gate = new AtomicReference<>();
    private final AtomicReference<RecordViews> views = new AtomicReference<>();
    private final Set<PermissionSource> permissions = ConcurrentHashMap.newKeySet();

    public Optional<Authentication> authentication() {
        return Optional.ofNullable(authentication.get());
    }

    public Optional<NonSecretGate> gate() {
        return Optional.ofNullable(gate.get());
    }

    public Optional<RecordViews> views() {
        return Optional.ofNullable(views.get());
    }

    /**
     * Whether a module that is present contributes one of the permissions. While a function stops or starts its
     * addresses may answer although its permissions count for nobody.
     */
    public boolean offersAnyOf(Collection<String> keys) {
        return permissions.stream()
                .flatMap(source -> source.permissions().stream())
                .anyMatch(permission -> keys.contains(permission.key()));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setAuthentication(Authentication service) {
        authentication.set(service);
    }

    /** Called after a successor has been set, if there is one. */
    public void unsetAuthentication(Authentication service) {
        authentication.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setGate(NonSecretGate service) {
        gate.set(service);
    }

    /** Called after a successor has been set, if there is one. */
    public void unsetGate(NonSecretGate service) {
        gate.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setViews(RecordViews service) {
        views.set(service);
    }

    /** Called after a successor has been set, if there is one. */
    public void unsetViews(RecordViews service) {
        views.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addPermissions(PermissionSource source) {
        permissions.add(source);
    }

    public void removePermissions(PermissionSource source) {
        permissions.remove(source);
    }
}
