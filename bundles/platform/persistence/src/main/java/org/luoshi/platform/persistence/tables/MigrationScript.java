package org.luoshi.platform.persistence.tables;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * An SQL file that made a schema, or changed it.
 *
 * @param name its name, {@code V<n>__<what>.sql}
 * @param sql what stands in it
 */
public record MigrationScript(String name, String sql) {
    /** What Flyway notes of a file in the history: a CRC-32 over its lines without their ends and a byte order mark. */
    public int checksum() {
        CRC32 sum = new CRC32();
        String text = sql.startsWith("\uFEFF") ? sql.substring(1) : sql;
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
