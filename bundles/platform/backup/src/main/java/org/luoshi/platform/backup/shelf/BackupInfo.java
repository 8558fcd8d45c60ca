package org.luoshi.platform.backup.shelf;

import java.time.Instant;
import java.util.List;

/**
 * A backup in the folder of backups.
 *
 * @param name name of its file
 * @param at the point of restore
 * @param size bytes of the file
 * @param tables how many tables it holds
 * @param rows how many rows they have
 * @param attachments how many files that were attached
 * @param verified whether it was restored into a copy once and found equal
 * @param faults attachments that were missing or altered when it was made
 */
public record BackupInfo(
        String name,
        Instant at,
        long size,
        int tables,
        long rows,
        long attachments,
        boolean verified,
        List<String> faults) {
    public BackupInfo {
        faults = List.copyOf(faults);
    }
}
