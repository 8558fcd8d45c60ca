package org.luoshi.platform.backup.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.backup.file.Manifest;

/**
 * How backups have gone, kept in a file: an outage must not hide that the last one failed.
 *
 * @param point the newest point of restore; null when no backup has succeeded yet
 * @param verified whether that backup was proved by a restore
 * @param failedAt when the last backup failed; null when it did not
 * @param failureZh why, in Chinese
 * @param failureEn why, in English
 */
record BackupState(Instant point, boolean verified, Instant failedAt, String failureZh, String failureEn) {
    static final BackupState NONE = new BackupState(null, false, null, null, null);

    static BackupState read(Path file) throws IOException {
        return Files.exists(file) ? Manifest.JSON.readValue(file.toFile(), BackupState.class) : NONE;
    }

    void write(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = file.resolveSibling(file.toFile().getName() + ".part");
        Files.write(unfinished, Manifest.JSON.writeValueAsBytes(this));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    BackupState succeeded(Instant at, boolean proved) {
        return new BackupState(at, proved, null, null, null);
    }

    BackupState failed(Instant at, LocalizedText why) {
        return new BackupState(point, verified, at, why.in(Locale.SIMPLIFIED_CHINESE), why.in(Locale.ENGLISH));
    }

    /** Why the last backup failed; null when it did not. */
    LocalizedText failure() {
        return failedAt == null
                ? null
                : locale -> Locale.ENGLISH.equals(Messages.supported(locale)) ? failureEn : failureZh;
    }
}
