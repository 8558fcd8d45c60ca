package org.luoshi.platform.rest;

import java.time.Duration;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How far the REST applications follow the bundles that come and go; for the platform's state of health. */
@ProviderType
public interface Applications {
    /** Tells whether every resource that is registered is served already, and no other. */
    boolean settled();

    /** Why applications could not be built: the reason by module id, the platform's own under the empty id. */
    Map<String, String> failures();

    /**
     * Sends everybody who comes to a module away with 503 and {@code Retry-After} until {@link #release}, and waits for
     * those who are inside.
     *
     * @param module identifier of the module
     * @param limit how long to wait
     * @return whether all of them have been answered
     * @throws InterruptedException when the wait is broken off; the module stays held
     */
    boolean hold(String module, Duration limit) throws InterruptedException;

    /** Tells whether a module is held: whatever works beside requests must leave it alone as well. */
    boolean held(String module);

    /** Lets people in again, to whatever answers at the module's addresses then. */
    void release(String module);
}
