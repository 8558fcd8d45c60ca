package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.BackupFile.FileSink;
import org.luoshi.platform.backup.file.Manifest.FileEntry;
import org.luoshi.platform.backup.file.Place;

/** Files of a backup: first beside the installation, each held against its hash, then in their places. */
final class StagedFiles implements FileSink {
    /** The database that the installation names stays the one that it names. */
    private static final Set<String> KEPT_ALWAYS = Set.of("etc/org.luoshi.platform.persistence.cfg");

    private static final String SETTINGS = "etc/";

    private final Place place;
    private final Path staging;
    private final boolean replaceSettings;
    private final List<FileEntry> staged = new ArrayList<>();
    private final List<Path> placed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    /** @param replaceSettings whether settings that are newer than those of the backup give way */
    StagedFiles(Place place, Path staging, boolean replaceSettings) {
        this.place = place;
        this.staging = staging;
        this.replaceSettings = replaceSettings;
    }

    @Override
    public void file(FileEntry entry, InputStream content) throws IOException, BackupRefused {
        Path target = staging.resolve(entry.name());
        Folders.makeFor(target);
        try (OutputStream out = Files.newOutputStream(target)) {
            check(entry, content, out);
        }
        Files.setLastModifiedTime(target, FileTime.from(entry.modified()));
        staged.add(entry);
    }

    /** Copies a file and holds it against what the manifest says of it. */
    static void check(FileEntry entry, InputStream content, OutputStream target) throws IOException, BackupRefused {
        DigestInputStream hashed = new DigestInputStream(content, sha256());
        long size = hashed.transferTo(target);
        String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        if (size != entry.size() || !MessageDigest.isEqual(ascii(sha256), ascii(entry.sha256()))) {
            throw new BackupRefused("restore.file", entry.name());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Moves what was staged to its place, but for settings. */
    void place() throws IOException {
        for (FileEntry entry : staged) {
            if (!entry.name().startsWith(SETTINGS)) {
                Path target = place.file(entry.name());
                Folders.makeFor(target);
                if (!Files.exists(target)) {
                    Files.move(staging.resolve(entry.name()), target);
                    placed.add(target);
                }
            }
        }
    }

    /** Moves settings to their places, which is not taken back: everything else has to be in its own. */
    void placeSettings() throws IOException {
        for (FileEntry entry : staged) {
            if (entry.name().startsWith(SETTINGS)) {
                setting(entry);
            }
        }
    }

    private void setting(FileEntry entry) throws IOException {
        Path source = staging.resolve(entry.name());
        Path target = place.file(entry.name());
        if (!Files.exists(target)) {
            Folders.makeFor(target);
        } else if (Files.mismatch(source, target) < 0) {
            return;
        } else if (KEPT_ALWAYS.contains(entry.name()) || !replaceSettings && isNewer(target, entry.modified())) {
            kept.add(entry.name());
            return;
        }
        Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isNewer(Path file, Instant than) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(than);
    }

    /** Takes the data back that was placed. */
    void undo() throws IOException {
        for (Path file : placed) {
            Files.deleteIfExists(file);
        }
        placed.clear();
    }

    /** Settings of the installation that stayed as they were. */
    List<String> kept() {
        return kept;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
