package org.luoshi.platform.backup.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Manifest.FileEntry;
import org.luoshi.platform.backup.file.Manifest.Schema;
import org.luoshi.platform.backup.sealed.BackupKey;
import org.luoshi.platform.backup.sealed.SealedOutput;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase;

/** Writes everything that an installation is made of, as it is at one moment, into one file. */
public final class BackupWriter {
    private final Place place;
    private final WholeDatabase database;
    private final String version;
    private final Clock clock;

    /** @param version version of the product */
    public BackupWriter(Place place, WholeDatabase database, String version, Clock clock) {
        this.place = place;
        this.database = database;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Writes a backup. The file bears its name only when it is whole and on the disk.
     *
     * @throws BackupRefused when there is something that could not be restored
     */
    public Manifest write(Path target, BackupKey key) throws IOException, BackupRefused {
        Path unfinished = target.resolveSibling(target.toFile().getName() + ".part");
        boolean done = false;
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                SealedOutput sealed =
                        new SealedOutput(new BufferedOutputStream(Channels.newOutputStream(channel)), key)) {
            Manifest manifest = write(new BackupEntries(sealed));
            sealed.finish();
            channel.force(true);
            done = true;
            return manifest;
        } catch (UnfitRows e) {
            throw new BackupRefused(e.explanation(), e);
        } finally {
            if (done) {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    private Manifest write(BackupEntries entries) throws IOException, UnfitRows {
        InstallationFiles files = new InstallationFiles(place);
        // Before the rows: a seal must not be newer than the chain that it seals.
        Map<String, Long> seals = files.seals();
        Instant at = clock.instant();
        List<Schema> schemas = new ArrayList<>();
        AttachmentRows attachments = new AttachmentRows();
        database.read(parts -> {
            for (var part : parts) {
                schemas.add(entries.schema(part, attachments));
            }
        });
        for (Map.Entry<String, Long> seal : seals.entrySet()) {
            entries.file(seal.getKey(), place.file(seal.getKey()), seal.getValue());
        }
        for (String name : files.functions()) {
            entries.file(name, place.file(name), Long.MAX_VALUE);
        }
        for (String name : files.settings()) {
            settings(entries, name);
        }
        List<String> faults = attachments(entries, attachments.names());
        Manifest manifest =
                new Manifest(Manifest.FORMAT, version, database.product(), at, schemas, entries.files(), faults);
        entries.finish(manifest);
        return manifest;
    }

    private void settings(BackupEntries entries, String name) throws IOException {
        Path file = place.file(name);
        if (Settings.is(name)) {
            // Every byte is a character, whatever the file is written in.
            String content = Settings.withoutSecrets(Files.readString(file, StandardCharsets.ISO_8859_1));
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            entries.file(name, content.getBytes(StandardCharsets.ISO_8859_1), modified);
        } else {
            entries.file(name, file, Long.MAX_VALUE);
        }
    }

    /** What a row still needs must be there and be what was attached; what was removed may be gone. */
    private List<String> attachments(BackupEntries entries, Map<String, Boolean> names) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Boolean> one : names.entrySet()) {
            Path file = place.file(one.getKey());
            if (Files.exists(file)) {
                FileEntry entry = entries.file(one.getKey(), file, Long.MAX_VALUE);
                if (!one.getKey().endsWith("/" + entry.sha256())) {
                    faults.add(one.getKey());
                }
            } else if (one.getValue()) {
                faults.add(one.getKey());
            }
        }
        return faults;
    }
}
