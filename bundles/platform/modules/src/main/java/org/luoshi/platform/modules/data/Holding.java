package org.luoshi.platform.modules.data;

import java.util.List;
import org.luoshi.platform.persistence.tables.TableSize;

/**
 * What one function keeps.
 *
 * @param function identifier of the function
 * @param state how the data stand
 * @param version version of the function; empty when it is gone
 * @param schemaVersion version of the tables; empty when there are none
 * @param tables rows and bytes of each table
 * @param attachments number of files beside the tables
 * @param attachmentBytes their bytes
 */
public record Holding(
        String function,
        Functions.State state,
        String version,
        String schemaVersion,
        List<TableSize> tables,
        int attachments,
        long attachmentBytes) {
    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableSize::rows).sum();
    }

    /** Bytes of tables and attachments. */
    public long bytes() {
        return attachmentBytes + tables.stream().mapToLong(TableSize::bytes).sum();
    }

    /** Tells whether there is anything to lose. */
    public boolean isEmpty() {
        return rows() == 0 && attachments == 0;
    }
}
