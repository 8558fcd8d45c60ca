package org.luoshi.platform.backup.program;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.sealed.BackupKey;

/** The keys of an installation, which are in no backup: as files of its settings, or together in one file elsewhere. */
final class Keys {
    private static final String BACKUP = "backup/key";
    private static final List<String> SEALS = List.of("audit/seal.pem", "audit/seal.private.pem");
    /** What seals, what opens backups, and what decrypts the secrets in the database. */
    private static final List<String> NAMES = List.of(BACKUP, SEALS.get(0), SEALS.get(1), "identity/secrets.key");

    private static final int LONGEST = 64 * 1024;

    private final Map<String, byte[]> contents;

    private Keys(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /** Those that lie in an installation. */
    static Keys in(Place place) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (String name : NAMES) {
            Path file = place.etc().resolve(name);
            if (Files.exists(file)) {
                found.put(name, Files.readAllBytes(file));
            }
        }
        return new Keys(found);
    }

    /** @throws BackupRefused when the file is no file of keys */
    static Keys read(Path file) throws IOException, BackupRefused {
        Map<String, byte[]> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (NAMES.contains(entry.getName())) {
                    found.put(entry.getName(), zip.readNBytes(LONGEST));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BackupRefused(new BackupRefused("keys.none", file).explanation(), e);
        }
        if (!found.containsKey(BACKUP)) {
            throw new BackupRefused("keys.none", file);
        }
        return new Keys(found);
    }

    /** Whether a backup can be read with them. */
    boolean opensBackups() {
        return contents.containsKey(BACKUP);
    }

    /** Whether the seals of the audit chain can be checked and continued with them. */
    boolean seals() {
        return contents.keySet().containsAll(SEALS);
    }

    BackupKey backup() throws IOException {
        return BackupKey.of(new String(contents.get(BACKUP), StandardCharsets.US_ASCII));
    }

    /** Writes them into one file, which only its owner reads. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<String, byte[]> one : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        BackupKey.createForOwner(file);
        Files.write(file, content.toByteArray());
    }

    /** @throws BackupRefused when the installation has other keys already */
    void checkFit(Place place) throws IOException, BackupRefused {
        Map<String, byte[]> there = in(place).contents;
        for (Map.Entry<String, byte[]> one : contents.entrySet()) {
            byte[] present = there.get(one.getKey());
            if (present != null && !Arrays.equals(present, one.getValue())) {
                throw new BackupRefused("keys.others", place.etc().resolve(one.getKey()));
            }
        }
    }

    /** Puts those that are missing into an installation. */
    void putInto(Place place) throws IOException {
        for (Map.Entry<String, byte[]> one : contents.entrySet()) {
            Path file = place.etc().resolve(one.getKey());
            if (!Files.exists(file)) {
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                BackupKey.createForOwner(file);
                Files.write(file, one.getValue());
            }
        }
    }
}
