package org.luoshi.platform.api.rest;

import org.osgi.annotation.versioning.ConsumerType;

/** A record that is answered with its version as {@code ETag}. */
@ConsumerType
public interface Versioned {
    /** Grows with every change. */
    long version();
}
