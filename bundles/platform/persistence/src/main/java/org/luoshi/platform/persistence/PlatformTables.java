package org.luoshi.platform.persistence;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a platform bundle keeps for office functions in tables of its own (whiteboard: register it as a service). These
 * rows are saved with a function's schema, and put back with it.
 */
@ConsumerType
public interface PlatformTables {
    /** The tables; one that refers to another stands behind it. */
    List<PlatformTable> tables();

    /** Statements that make caches read again, run after rows have been put back; empty when there is no cache. */
    List<String> afterwards();
}
