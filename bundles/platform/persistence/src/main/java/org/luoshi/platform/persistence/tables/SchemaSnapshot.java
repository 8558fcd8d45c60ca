package org.luoshi.platform.persistence.tables;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** A schema as it was at one moment, whatever is written to it meanwhile. */
@ProviderType
public interface SchemaSnapshot {
    /** Version of its newest migration; empty when there is none. */
    String version();

    /** Its tables, by name. */
    List<TableShape> tables();

    /**
     * The number that each sequence will give next, by name. Numbering columns are among them, as {@code table.column},
     * only in a snapshot of the whole database.
     */
    Map<String, Long> sequences();

    /**
     * Reads a table row by row, ordered by its primary key (else by its columns), so that equal tables read equal.
     *
     * @return number of rows
     */
    long rows(TableShape table, RowSink sink) throws IOException;

    /** The same rows at the caller's pace. */
    Rows open(TableShape table);

    /** Migrations from SQL files, in the order in which they were applied. */
    List<AppliedMigration> applied();

    /** The rows of a table, one after the other. */
    interface Rows extends AutoCloseable {
        /** @return text form of each column; the array is used again for the next row; null when there are no more */
        String[] next();

        @Override
        void close();
    }

    /** Takes rows. */
    @FunctionalInterface
    interface RowSink {
        /** @param cells text form of each column, null for no value; the array is used again for the next row */
        void row(String[] cells) throws IOException;
    }
}
