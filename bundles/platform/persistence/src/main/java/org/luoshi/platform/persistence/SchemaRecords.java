package org.luoshi.platform.persistence;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the database knows about a module's schema, also while the module is stopped or gone. All of them throw {@link
 * org.luoshi.platform.api.error.Unavailable} when the database does not answer.
 */
@ProviderType
public interface SchemaRecords {
    /**
     * Versions of the migrations that were applied, in the order in which they were; empty when there is no such schema.
     *
     * @throws IllegalArgumentException when the name is none that a module's schema can have
     */
    List<String> applied(String schema);

    /**
     * Bytes that the tables and indexes take, as the database estimates; 0 when there is no such schema.
     *
     * @throws IllegalArgumentException when the name is none that a module's schema can have
     */
    long bytes(String schema);

    /** Whether the database keeps its files on this machine, in the data folder: a copy then takes space there. */
    boolean isLocal();
}
