package org.luoshi.platform.rest;

import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/** Tells a platform service deep inside who sent the request that this thread answers. */
@ProviderType
public interface RunningRequest {
    /** Who is signed in; empty outside a request and for requests of nobody. Asks no database. */
    Optional<Viewer> viewer();
}
