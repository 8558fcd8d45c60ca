package org.luoshi.platform.api.safeguard;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells how the safeguards of one bundle stand (whiteboard). Looked up at each call, never remembered. */
@ConsumerType
public interface SafeguardSource {
    /**
     * Every safeguard of the bundle as it is now, whether it holds or not. One that is left out counts as absent, and so do
     * all of them when this throws.
     *
     * @return never null; figures and settings only, no business and no secrets
     */
    List<Safeguard> safeguards();
}
