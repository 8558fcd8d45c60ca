package org.luoshi.platform.persistence.tables;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * The tables of functions, also of those whose bundles are gone. All methods throw {@link
 * org.luoshi.platform.api.error.Unavailable} when the database does not answer.
 */
@ProviderType
public interface FunctionTables {
    /** Every schema that migrations have made, by name; saved copies are none. */
    List<String> schemas();

    /** Version of a schema's newest migration; empty when there is none. */
    String version(String schema);

    /** What each table of a schema holds, by name; empty when there is no such schema. */
    List<TableSize> sizes(String schema);

    /** Shows a schema as it is at this moment; other people go on writing meanwhile. */
    void read(String schema, Reading work) throws IOException, UnfitRows;

    /** What is done with a snapshot. */
    @FunctionalInterface
    interface Reading {
        void read(SchemaSnapshot snapshot) throws IOException, UnfitRows;
    }

    /**
     * Makes a second schema beside a module's own: its migrations up to a version, then rows, then its other migrations.
     * The module may run meanwhile; its own schema is not touched. When anything fails the second schema is dropped.
     *
     * @param module the module's bundle
     * @param version version of the migrations that the rows were written under; empty for none
     * @throws UnfitRows also when the module has no such version
     */
    void load(Bundle module, String version, Filling work) throws IOException, UnfitRows;

    /** What is done with empty tables. */
    @FunctionalInterface
    interface Filling {
        void fill(EmptyTables tables) throws IOException, UnfitRows;
    }

    /** Puts what was loaded in the place of the schema, which is kept beside. The module must not run. */
    void exchange(String schema);

    /** Tells whether a schema is kept after {@link #exchange}. */
    boolean isKept(String schema);

    /** Puts the kept schema back, if there is one, and drops what was loaded. The module must not run. */
    void takeBack(String schema);

    /** Drops the kept schema, and what was loaded but not used. */
    void settle(String schema);

    /** Drops a schema with all that is in it, and every copy of it; nothing happens when it is gone already. */
    void drop(String schema);
}
