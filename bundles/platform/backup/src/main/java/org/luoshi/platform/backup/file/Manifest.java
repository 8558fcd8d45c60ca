package org.luoshi.platform.backup.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds; its last entry.
 *
 * @param format form of the backup
 * @param version version of the product that wrote it
 * @param database name of the database product it came from
 * @param at the point of restore (恢复点): whatever was acknowledged before is in it
 * @param schemas the schemas, in the order of their entries
 * @param files everything that lies beside the database, in the order of its entries
 * @param faults attachments whose row is there and whose content is missing or altered
 */
public record Manifest(
        int format,
        String version,
        String database,
        Instant at,
        List<Schema> schemas,
        List<FileEntry> files,
        List<String> faults) {
    /** The form that this version writes and reads. */
    public static final int FORMAT = 1;

    /** Reads and writes manifests. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static final String NAME = "manifest.json";

    public Manifest {
        schemas = List.copyOf(schemas);
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /**
     * One schema.
     *
     * @param version version of its newest migration
     * @param scripts names of the migrations that made it, in their order
     * @param sequences the number that each sequence gives next
     */
    public record Schema(
            String name, String version, List<String> scripts, Map<String, Long> sequences, List<Table> tables) {
        public Schema {
            scripts = List.copyOf(scripts);
            sequences = Map.copyOf(sequences);
            tables = List.copyOf(tables);
        }
    }

    /**
     * One table.
     *
     * @param hash over all rows in whatever order, the same on both databases
     */
    public record Table(String name, long rows, String hash) {}

    /**
     * A file.
     *
     * @param name its place, relative to the installation
     * @param modified when it was changed last
     */
    public record FileEntry(String name, long size, String sha256, Instant modified) {
        /** Tells whether it is what somebody attached. */
        public boolean attachment() {
            return name.startsWith(InstallationFiles.ATTACHMENTS);
        }
    }

    /** How many rows all tables have. */
    public long rows() {
        return schemas.stream()
                .flatMap(schema -> schema.tables().stream())
                .mapToLong(Table::rows)
                .sum();
    }

    /** How many tables there are. */
    public int tables() {
        return schemas.stream().mapToInt(schema -> schema.tables().size()).sum();
    }

    /** How many attachments there are. */
    public long attachments() {
        return files.stream().filter(FileEntry::attachment).count();
    }
}
