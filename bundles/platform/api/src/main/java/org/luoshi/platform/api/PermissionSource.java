package org.luoshi.platform.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Contributes the permissions of one module (whiteboard: register it as a service). */
@ConsumerType
public interface PermissionSource {
    /** Identifier of the module. */
    String module();

    /** Title of the module as people know it. */
    LocalizedText title();

    /** Every permission of the module, in the order in which people should read them. */
    List<Permission> permissions();

    /** Messages with {@code permission.<key>} for each of them. */
    Messages messages();
}
