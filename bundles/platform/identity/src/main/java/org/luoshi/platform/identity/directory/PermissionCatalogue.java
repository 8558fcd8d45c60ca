package org.luoshi.platform.identity.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.store.RoleStore;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permissions of the modules that are present (权限目录). A permission that appears for the first time is given to its
 * default roles; those of a module that has gone stay stored in the roles, but count for nothing.
 */
@Component(service = PermissionCatalogue.class)
public final class PermissionCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(PermissionCatalogue.class);

    private static final String FUNCTION = "Luoshi-Module";

    private final Map<PermissionSource, Boolean> adopted = new ConcurrentHashMap<>();
    private final Set<PermissionSource> functions = ConcurrentHashMap.newKeySet();
    private final Changes changes;
    private final RoleStore roles;

    @Activate
    public PermissionCatalogue(@Reference Changes changes, @Reference RoleStore roles) {
        this.changes = changes;
        this.roles = roles;
    }

    /** A module appears. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSource(PermissionSource source, ServiceReference<PermissionSource> reference) {
        appears(source, reference.getBundle().getHeaders("").get(FUNCTION) != null);
    }

    /** @param function whether it is an office function, and not a part of the platform */
    public void appears(PermissionSource source, boolean function) {
        if (function) {
            functions.add(source);
        }
        adopted.put(source, false);
        adoptPending();
        changes.announce();
    }

    /** A module goes. */
    public void removeSource(PermissionSource source) {
        adopted.remove(source);
        functions.remove(source);
        changes.announce();
    }

    /** Modules that contribute permissions: identity first, the others by name. */
    public List<PermissionSource> sources() {
        Comparator<PermissionSource> order =
                Comparator.comparing(source -> !source.module().equals(IdentityPermissions.MODULE));
        return adopted.keySet().stream()
                .sorted(order.thenComparing(PermissionSource::module))
                .toList();
    }

    /** Keys of the permissions of all modules that are present. */
    public Set<String> present() {
        return adopted.keySet().stream()
                .flatMap(source -> source.permissions().stream())
                .map(Permission::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of the permissions that a role may carry, of the modules that are present. */
    public Set<String> givable(String role) {
        return adopted.keySet().stream()
                .flatMap(source -> source.permissions().stream()
                        .filter(permission -> mayCarry(role, source, permission))
                        .map(Permission::key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a role may carry a permission of a module that is present. */
    public boolean mayCarry(String role, PermissionSource source, Permission permission) {
        return Duty.mayCarry(role, permission, functions.contains(source));
    }

    /** Those of the permissions that count at the moment. */
    public Set<String> counting(Collection<String> permissions) {
        return permissions.stream().filter(present()::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Gives new permissions to their default roles; what the database refused earlier is tried again. */
    public void adoptPending() {
        adopted.forEach((source, done) -> {
            if (!done) {
                adopt(source);
            }
        });
    }

    private void adopt(PermissionSource source) {
        try {
            Set<String> known = changes.read(roles::knownPermissions);
            if (!source.permissions().stream().allMatch(permission -> known.contains(permission.key()))) {
                changes.directory(() -> grantNew(source));
            }
            adopted.replace(source, true);
        } catch (RuntimeException e) {
            LOG.warn("New permissions of {} are not given to roles yet; this is tried again", source.module(), e);
        }
    }

    private int grantNew(PermissionSource source) {
        Set<String> known = roles.knownPermissions();
        List<Permission> appeared = source.permissions().stream()
                .filter(permission -> !known.contains(permission.key()))
                .toList();
        Map<String, Object> given = new TreeMap<>();
        for (Permission permission : appeared) {
            roles.remember(permission.key(), source.module(), changes.now());
            List<String> carrying = permission.defaultRoles().stream()
                    .filter(role -> mayCarry(role, source, permission))
                    .sorted()
                    .toList();
            carrying.forEach(key -> roles.find(key).ifPresent(role -> role.grant(permission.key())));
            given.put(permission.key(), carrying);
        }
        changes.trace(Nobody.PLATFORM, "permissions-appear", Trace.of("Role", source.module(), Map.of(), given));
        return appeared.size();
    }
}
