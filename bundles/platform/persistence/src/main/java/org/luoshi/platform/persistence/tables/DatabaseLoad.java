package org.luoshi.platform.persistence.tables;

import java.io.IOException;
import java.util.List;
import org.luoshi.platform.persistence.tables.FunctionTables.Filling;
import org.osgi.annotation.versioning.ProviderType;

/** An empty database that is being filled. */
@ProviderType
public interface DatabaseLoad {
    /**
     * Makes a schema by its scripts and lets its tables be filled, the history of migrations among them.
     *
     * @throws UnfitRows when rows do not fit, or the scripts do not run
     */
    void schema(String name, List<MigrationScript> scripts, Filling work) throws IOException, UnfitRows;

    /** Shows what has been loaded, read back from the database. */
    void readBack(WholeDatabase.Reading work) throws IOException, UnfitRows;
}
