package org.luoshi.platform.persistence.tables;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Empty tables that wait for their rows. References between them are checked when all rows are there. */
@ProviderType
public interface EmptyTables {
    /** The tables, by name. */
    List<TableShape> tables();

    /**
     * Inserts rows; numbering columns continue behind the highest number.
     *
     * @param columns names of the columns in the order of the cells
     * @return number of rows
     * @throws UnfitRows when a row does not fit
     */
    long insert(TableShape table, List<String> columns, RowSource rows) throws IOException, UnfitRows;

    /** Lets a sequence, or the numbering column {@code table.column}, go on with a number, unless it is further already. */
    void restart(String sequence, long next) throws UnfitRows;

    /** Gives rows. */
    @FunctionalInterface
    interface RowSource {
        /** @return text form of each cell, null for no value; null when there are no more rows */
        String[] next() throws IOException, UnfitRows;
    }
}
