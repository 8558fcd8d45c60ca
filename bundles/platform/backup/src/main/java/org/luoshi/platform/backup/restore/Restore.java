package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.BackupFile;
import org.luoshi.platform.backup.file.BackupFile.FileSink;
import org.luoshi.platform.backup.file.Manifest;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** Brings a backup back into an installation that is stopped and has no data. All of it, or nothing. */
public final class Restore {
    private static final List<String> DATA = List.of("attachments", "audit-seals", "modules/installed");

    private final Place place;
    private final boolean replaceSettings;

    /** @param replaceSettings whether settings that are newer than those of the backup give way */
    public Restore(Place place, boolean replaceSettings) {
        this.place = place;
        this.replaceSettings = replaceSettings;
    }

    /** @return settings of the installation that were newer and stayed as they were */
    public List<String> run(BackupFile backup, String version) throws IOException, SQLException, BackupRefused {
        Versions.checkNotNewer(backup.manifest().version(), version);
        checkEmpty(place);
        Path staging = place.data().resolve("restoring");
        Folders.delete(staging);
        Files.createDirectories(staging);
        try {
            return Databases.isOwnFile(place) ? intoFile(backup, staging) : intoServer(backup, staging);
        } catch (UnfitRows e) {
            throw new BackupRefused(e.explanation(), e);
        } finally {
            Folders.delete(staging);
        }
    }

    /** @throws BackupRefused when the installation has data */
    static void checkEmpty(Place place) throws IOException, BackupRefused {
        boolean data = Databases.isOwnFile(place) && Databases.exists(place);
        for (String folder : DATA) {
            data |= Folders.hasFiles(place.data().resolve(folder));
        }
        if (data) {
            throw new BackupRefused("restore.not-empty", place.data());
        }
    }

    /** The H2 file is made beside, and put in its place when everything else is in its own. */
    private List<String> intoFile(BackupFile backup, Path staging)
            throws IOException, SQLException, UnfitRows, BackupRefused {
        StagedFiles files = new StagedFiles(place, staging, replaceSettings);
        Path folder = Files.createDirectories(staging.resolve("db"));
        try (OwnDatabase database = OwnDatabase.file(folder, staging)) {
            load(backup, database, files);
        }
        boolean done = false;
        try {
            files.place();
            Path target = Databases.file(Databases.folder(place));
            Folders.makeFor(target);
            Files.move(Databases.file(folder), target);
            done = true;
        } finally {
            if (!done) {
                files.undo();
            }
        }
        files.placeSettings();
        return files.kept();
    }

    /** A database of its own takes the rows in one transaction, which ends when the files are in their places. */
    private List<String> intoServer(BackupFile backup, Path staging)
            throws IOException, SQLException, UnfitRows, BackupRefused {
        StagedFiles files = new StagedFiles(place, staging, replaceSettings);
        boolean done = false;
        try (OwnDatabase database = Databases.open(place)) {
            if (!database.isEmpty()) {
                throw new BackupRefused("restore.database-not-empty");
            }
            Refusal.load(database, load -> {
                backup.read(load, files);
                Comparison.of(backup.manifest().schemas(), load);
                files.place();
            });
            done = true;
        } finally {
            if (!done) {
                files.undo();
            }
        }
        files.placeSettings();
        return files.kept();
    }

    private static void load(BackupFile backup, OwnDatabase database, FileSink files)
            throws IOException, SQLException, UnfitRows, BackupRefused {
        Refusal.load(database, load -> {
            backup.read(load, files);
            Comparison.of(backup.manifest().schemas(), load);
        });
    }

    /** Restores a backup into a passing copy in a folder, compares, and forgets the copy: proof that it can be restored. */
    public static Manifest prove(BackupFile backup, Path folder) throws IOException, SQLException, BackupRefused {
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (OwnDatabase database = OwnDatabase.passing(folder)) {
            load(
                    backup,
                    database,
                    (entry, content) -> StagedFiles.check(entry, content, OutputStream.nullOutputStream()));
            return backup.manifest();
        } catch (UnfitRows e) {
            throw new BackupRefused(e.explanation(), e);
        } finally {
            Folders.delete(folder);
        }
    }
}
