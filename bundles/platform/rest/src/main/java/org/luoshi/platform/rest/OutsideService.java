package org.luoshi.platform.rest;

import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A server of the office elsewhere that the platform asks, for example the directory that proves passwords (whiteboard:
 * register it as a service); for the platform's state of health.
 */
@ConsumerType
public interface OutsideService {
    /** Name of its line in {@code GET /health/ready}. */
    String name();

    /** Tells whether the operator has set it up. */
    boolean setUp();

    /** What is wrong with it, in one sentence that everybody may read; empty while all is well. */
    Optional<LocalizedText> trouble();
}
