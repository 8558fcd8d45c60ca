package org.luoshi.platform.api.record;

import java.time.Instant;

/**
 * A file attached to a record (附件).
 *
 * @param part the part of the record it belongs to, in the module's words; null means the record as a whole
 * @param name name of the file, without folders
 * @param size in bytes
 * @param sha256 hash of its content, hexadecimal
 * @param removedBy who removed it, null while it is there
 * @param removedAt when it was removed, null while it is there
 */
public record Attachment(
        long id,
        String part,
        String name,
        String mediaType,
        long size,
        String sha256,
        long addedById,
        String addedBy,
        Instant addedAt,
        String removedBy,
        Instant removedAt) {
    /** Whether it is there for people to read. */
    public boolean isThere() {
        return removedAt == null;
    }
}
