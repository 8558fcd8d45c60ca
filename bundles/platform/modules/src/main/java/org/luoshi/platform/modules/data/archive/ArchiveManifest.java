package org.luoshi.platform.modules.data.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive says about itself: {@code manifest.json}, its last entry.
 *
 * @param format version of the archive's form, see {@code docs/operators/archives.md}
 * @param function identifier of the function whose data these are
 * @param version version of the function; empty when it was not installed
 * @param schemaVersion version of the tables; empty when it has none
 * @param platformVersion version of the platform API
 * @param database name of the database product that the rows come from
 * @param createdAt when it was written; the rows are those of that moment
 * @param createdBy name of who asked for it
 * @param sequences the number that each sequence gives next, by name
 * @param entries every other entry
 */
public record ArchiveManifest(
        int format,
        String function,
        String version,
        String schemaVersion,
        String platformVersion,
        String database,
        Instant createdAt,
        String createdBy,
        Map<String, Long> sequences,
        List<Entry> entries) {
    /** The form that this platform writes and reads. */
    public static final int FORMAT = 1;

    static final String NAME = "manifest.json";
    static final String SCHEMA = "schema.json";
    static final String TABLES = "tables/";
    static final String TABLE_ENDING = ".csv";
    static final String ATTACHMENTS = "attachments/";

    /**
     * One entry.
     *
     * @param name path in the archive
     * @param rows number of rows; null when it is no table
     * @param size bytes, unpacked
     * @param sha256 hash over these, hexadecimal
     */
    public record Entry(String name, Long rows, long size, String sha256) {}
}
