package org.luoshi.platform.modules.rest;

import java.time.Instant;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;

/**
 * What came in.
 *
 * @param function identifier of the function
 * @param schemaVersion version of the tables that the rows were written under
 * @param createdAt when the archive was written
 * @param rows rows of all tables
 * @param entries tables and attachments
 */
public record ImportJson(String function, String schemaVersion, Instant createdAt, long rows, int entries) {
    static ImportJson of(ArchiveManifest manifest) {
        return new ImportJson(
                manifest.function(),
                manifest.schemaVersion(),
                manifest.createdAt(),
                manifest.entries().stream()
                        .filter(entry -> entry.rows() != null)
                        .mapToLong(ArchiveManifest.Entry::rows)
                        .sum(),
                manifest.entries().size());
    }
}
