package org.luoshi.platform.modules.rest;

import java.util.List;
import org.luoshi.platform.modules.data.Functions;
import org.luoshi.platform.modules.data.Holding;
import org.luoshi.platform.persistence.tables.TableSize;

/**
 * What one function keeps.
 *
 * @param function identifier of the function
 * @param state {@code RUNNING}, {@code STOPPED} or {@code FROZEN}
 * @param version version of the function; empty when it is gone
 * @param schemaVersion version of the tables; empty when there are none
 * @param rows rows of all tables
 * @param bytes bytes of tables and attachments
 * @param attachments number of files
 * @param tables rows and bytes of each table
 * @param destruction the wish that waits for a second person; null when there is none
 */
public record HoldingJson(
        String function,
        Functions.State state,
        String version,
        String schemaVersion,
        long rows,
        long bytes,
        int attachments,
        List<TableSize> tables,
        DestructionJson destruction) {
    static HoldingJson of(Holding holding, DestructionJson destruction) {
        return new HoldingJson(
                holding.function(),
                holding.state(),
                holding.version(),
                holding.schemaVersion(),
                holding.rows(),
                holding.bytes(),
                holding.attachments(),
                holding.tables(),
                destruction);
    }
}
