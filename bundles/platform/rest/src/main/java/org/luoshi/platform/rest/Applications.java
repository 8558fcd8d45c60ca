package org.luoshi.platform.rest;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How far the REST applications follow the bundles that come and go; for the platform's state of health. */
@ProviderType
public interface Applications {
    /** Tells whether every resource that is registered is served already, and no other. */
    boolean settled();

    /** Why applications could not be built: the reason by module id, the platform's own under the empty id. */
    Map<String, String> failures();
}
