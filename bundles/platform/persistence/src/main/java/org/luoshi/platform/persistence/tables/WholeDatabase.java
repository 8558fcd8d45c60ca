package org.luoshi.platform.persistence.tables;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Everything that migrations have made, in all schemas, as it is at one moment. */
@ProviderType
public interface WholeDatabase {
    /** Name of the product: {@code H2} or {@code PostgreSQL}. */
    String product();

    /**
     * Shows every schema as it is at this moment; other people go on writing meanwhile, but no tables are changed.
     *
     * @throws UnfitRows when a schema cannot be written down so that it could be made again
     * @throws org.luoshi.platform.api.error.Unavailable when the database does not answer
     */
    void read(Reading work) throws IOException, UnfitRows;

    /** What is done with the schemas, by name. */
    @FunctionalInterface
    interface Reading {
        void read(List<SchemaPart> schemas) throws IOException, UnfitRows;
    }
}
