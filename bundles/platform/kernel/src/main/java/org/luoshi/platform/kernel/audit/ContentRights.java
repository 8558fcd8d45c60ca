package org.luoshi.platform.kernel.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Viewer;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Who may read what records of the audit trail say about the business of an office function: whoever has a permission of it.
 * Nobody has one of a function that is gone. What the platform itself wrote is for every reader of the trail.
 */
@Component(service = ContentRights.class)
public final class ContentRights {
    private static final String FUNCTION = "Luoshi-Module";

    /** Whoever contributes permissions, and whether it is an office function. */
    private final Map<PermissionSource, Boolean> sources = new ConcurrentHashMap<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSource(PermissionSource source, ServiceReference<PermissionSource> reference) {
        appears(source, reference.getBundle().getHeaders("").get(FUNCTION) != null);
    }

    void unbindSource(PermissionSource source) {
        sources.remove(source);
    }

    /** @param function whether it is an office function, and not a part of the platform */
    void appears(PermissionSource source, boolean function) {
        sources.put(source, function);
    }

    boolean mayRead(Viewer who, String module) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().module().equals(module))
                .anyMatch(source -> !source.getValue() || hasAny(who, source.getKey()));
    }

    private static boolean hasAny(Viewer who, PermissionSource function) {
        return function.permissions().stream().anyMatch(permission -> who.may(permission.key()));
    }
}
