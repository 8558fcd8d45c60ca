package org.luoshi.platform.persistence;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * Copies of schemas that are taken before an update and put back when it fails. All of them throw {@link
 * org.luoshi.platform.api.error.Unavailable} when the database does not answer.
 */
@ProviderType
public interface SavedSchemas {
    /**
     * Saves the schema of a module as it is, and its rows in platform tables ({@link PlatformTables}); an earlier copy
     * of it gives way.
     *
     * @param module the module's bundle in the version that made the schema what it is; it must be stopped
     */
    void save(Bundle module);

    /** Tells whether a finished copy of the schema is there. */
    boolean exists(String schema);

    /** Puts the copy in the place of the schema, and the rows in platform tables back; the module must be stopped. */
    void restore(String schema);

    /** Drops the copy, if there is one. */
    void discard(String schema);
}
