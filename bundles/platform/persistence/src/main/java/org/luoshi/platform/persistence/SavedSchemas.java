package org.luoshi.platform.persistence;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * Copies of schemas that are taken before a version comes and put back when that fails. All of them throw {@link
 * org.luoshi.platform.api.error.Unavailable} when the database does not answer.
 */
@ProviderType
public interface SavedSchemas {
    /**
     * Saves the schema of a module as it is, or that there is none, and its rows in platform tables ({@link
     * PlatformTables}); an earlier copy of it gives way.
     *
     * @param module the module's bundle, whose migrations made the schema what it is; it must not run
     */
    void save(Bundle module);

    /** Tells whether a finished copy of the schema is there. */
    boolean exists(String schema);

    /** Puts the copy in the place of the schema, and the rows in platform tables back; the module must not run. */
    void restore(String schema);

    /** Drops the copy, if there is one. */
    void discard(String schema);
}
