package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that an installation says of itself to everybody, signed in or not, for example that it holds sample data
 * (whiteboard: register it as a service). The console shows it.
 */
@ConsumerType
public interface InstallationFact {
    /** Name of the fact as in {@code GET /api/console/info}: {@code simpleMode}, {@code sampleData}. */
    String name();

    /** Tells whether it is so now. */
    boolean holds();
}
