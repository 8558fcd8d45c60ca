package org.luoshi.platform.backup.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.BackupFile;
import org.luoshi.platform.backup.file.BackupWriter;
import org.luoshi.platform.backup.file.Manifest;
import org.luoshi.platform.backup.file.Moments;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.restore.Restore;
import org.luoshi.platform.backup.sealed.BackupKey;
import org.luoshi.platform.persistence.tables.WholeDatabase;

/** A folder with backups. Beside each lies a small file that says what it holds, so that a list needs no key. */
public final class BackupShelf {
    private static final Messages MESSAGES = Messages.of(BackupShelf.class);
    private static final String BEGINNING = "luoshi-";
    private static final String ENDING = ".backup";
    private static final String INFO = ".json";
    private static final String BAD = ".bad";

    private final Place place;
    private final Path folder;

    /** @param folder made when the first backup comes */
    public BackupShelf(Place place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Where an installation keeps its backups: as its settings say, else in its data folder. */
    public static Path folderOf(Place place) throws IOException {
        return folderOf(place, place.settings("org.luoshi.platform.backup.cfg").getProperty("folder", ""));
    }

    /** @param set the folder as it is set; empty for the usual one */
    public static Path folderOf(Place place, String set) {
        return set.isBlank() ? place.data().resolve("backup") : place.home().resolve(set.strip());
    }

    /** What to say of a backup that was made. */
    public LocalizedText tell(BackupInfo info) {
        return MESSAGES.text(
                info.verified() ? "backup.made-verified" : "backup.made",
                folder.resolve(info.name()).toAbsolutePath(),
                Moments.text(info.at()),
                info.tables(),
                info.rows(),
                info.attachments(),
                info.faults().isEmpty()
                        ? LocalizedText.verbatim("")
                        : MESSAGES.text("backup.faults", String.join(", ", info.faults())));
    }

    /**
     * Makes a backup.
     *
     * @param version version of the product
     * @param prove whether it is restored into a passing copy and compared before it counts
     */
    public BackupInfo make(WholeDatabase database, String version, Clock clock, boolean prove)
            throws IOException, SQLException, BackupRefused {
        Files.createDirectories(folder);
        BackupKey key = BackupKey.madeIn(place.backupKey());
        Path file = fresh(BEGINNING + Moments.name(clock.instant()));
        Manifest manifest = new BackupWriter(place, database, version, clock).write(file, key);
        boolean good = false;
        try {
            if (prove) {
                Restore.prove(BackupFile.open(file, key), place.data().resolve("backup-proof"));
            }
            good = true;
        } finally {
            if (!good) {
                // What cannot be restored must not be taken for a backup.
                Files.move(file, file.resolveSibling(file.toFile().getName() + BAD));
            }
        }
        BackupInfo info = info(file, manifest, prove);
        Files.write(infoOf(file), Manifest.JSON.writeValueAsBytes(info));
        return info;
    }

    private Path fresh(String name) {
        Path file = folder.resolve(name + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ENDING);
        }
        return file;
    }

    private static BackupInfo info(Path file, Manifest manifest, boolean verified) throws IOException {
        return new BackupInfo(
                file.toFile().getName(),
                manifest.at(),
                Files.size(file),
                manifest.tables(),
                manifest.rows(),
                manifest.attachments(),
                verified,
                manifest.faults());
    }

    private static Path infoOf(Path file) {
        return file.resolveSibling(file.toFile().getName() + INFO);
    }

    public Path folder() {
        return folder;
    }

    /** The backups, newest first. */
    public List<BackupInfo> list() throws IOException {
        List<BackupInfo> found = new ArrayList<>();
        for (Path file : files(ENDING)) {
            if (Files.exists(infoOf(file))) {
                found.add(Manifest.JSON.readValue(infoOf(file).toFile(), BackupInfo.class));
            }
        }
        found.sort(Comparator.comparing(BackupInfo::at).reversed());
        return found;
    }

    /**
     * A backup that did not come back the same and is no point of restore.
     *
     * @param at when its file was written
     */
    public record BadBackup(String name, Instant at, long size) {}

    /** Those that are of no use, newest first. */
    public List<BadBackup> bad() throws IOException {
        List<BadBackup> found = new ArrayList<>();
        for (Path file : files(ENDING + BAD)) {
            found.add(new BadBackup(
                    file.toFile().getName(), Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
        }
        found.sort(Comparator.comparing(BadBackup::at).reversed());
        return found;
    }

    /** Throws away all but the newest. */
    public void keep(int most) throws IOException {
        for (BackupInfo old : list().stream().skip(most).toList()) {
            Path file = folder.resolve(old.name());
            Files.deleteIfExists(infoOf(file));
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().getName().startsWith(BEGINNING)
                            && file.toString().endsWith(ending))
                    .toList();
        }
    }
}
