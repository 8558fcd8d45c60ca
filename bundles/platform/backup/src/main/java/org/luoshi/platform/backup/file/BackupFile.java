package org.luoshi.platform.backup.file;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Manifest.FileEntry;
import org.luoshi.platform.backup.file.Manifest.Schema;
import org.luoshi.platform.backup.file.Manifest.Table;
import org.luoshi.platform.backup.sealed.BackupKey;
import org.luoshi.platform.backup.sealed.SealedInput;
import org.luoshi.platform.persistence.tables.CsvReader;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** A backup on the disk, read through once before it is used: it is whole and nobody has changed it. */
public final class BackupFile {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final BackupKey key;
    private final Manifest manifest;

    private BackupFile(Path file, BackupKey key, Manifest manifest) {
        this.file = file;
        this.key = key;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when it is no backup, was written with another key, changed or cut off */
    public static BackupFile open(Path file, BackupKey key) throws IOException, BackupRefused {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("backup.no-file", file);
        }
        try (SealedInput sealed = sealed(file, key)) {
            Manifest manifest = manifest(new ZipInputStream(sealed));
            // To the end, where the last frame tells that nothing was cut off.
            sealed.transferTo(OutputStream.nullOutputStream());
            if (manifest == null) {
                throw new BackupRefused("backup.damaged", file);
            }
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupRefused("backup.format", file, manifest.format());
            }
            return new BackupFile(file, key, manifest);
        } catch (SealedInput.NoBackup e) {
            throw refused("backup.none", file, e);
        } catch (SealedInput.WrongKey e) {
            throw refused("backup.wrong-key", file, e);
        } catch (SealedInput.Damaged | ZipException | EOFException | JacksonException | IllegalArgumentException e) {
            throw refused("backup.damaged", file, e);
        }
    }

    private static BackupRefused refused(String key, Path file, Exception cause) {
        return new BackupRefused(new BackupRefused(key, file).explanation(), cause);
    }

    private static SealedInput sealed(Path file, BackupKey key) throws IOException {
        InputStream source = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        boolean good = false;
        try {
            SealedInput sealed = new SealedInput(source, key);
            good = true;
            return sealed;
        } finally {
            if (!good) {
                source.close();
            }
        }
    }

    private static Manifest manifest(ZipInputStream zip) throws IOException {
        Manifest manifest = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            manifest = entry.getName().equals(Manifest.NAME)
                    ? Manifest.JSON.readValue(zip.readAllBytes(), Manifest.class)
                    : null;
        }
        return manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Takes the files of a backup. */
    @FunctionalInterface
    public interface FileSink {
        /** @param content the bytes, to be read to their end or not at all */
        void file(FileEntry entry, InputStream content) throws IOException, BackupRefused;
    }

    /** Brings everything back: tables into an empty database, files to whoever takes them. */
    public void read(DatabaseLoad database, FileSink files) throws IOException, UnfitRows, BackupRefused {
        try (ZipInputStream zip = new ZipInputStream(sealed(file, key))) {
            for (Schema schema : manifest.schemas()) {
                List<MigrationScript> scripts = new ArrayList<>();
                for (String script : schema.scripts()) {
                    enter(zip, BackupEntries.script(schema.name(), script));
                    scripts.add(new MigrationScript(script, new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
                database.schema(schema.name(), scripts, tables -> fill(zip, schema, tables));
            }
            for (FileEntry entry : manifest.files()) {
                if (!InstallationFiles.isName(entry.name())) {
                    throw new BackupRefused("backup.foreign", entry.name());
                }
                enter(zip, BackupEntries.file(entry.name()));
                files.file(entry, zip);
            }
        }
    }

    private static void fill(ZipInputStream zip, Schema schema, EmptyTables target) throws IOException, UnfitRows {
        for (Table table : schema.tables()) {
            TableShape shape = target.tables().stream()
                    .filter(one -> one.name().equals(table.name()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no table " + schema.name() + "." + table.name()));
            enter(zip, BackupEntries.table(schema.name(), table.name()));
            CsvReader csv = new CsvReader(zip);
            target.insert(shape, csv.header(), csv::next);
        }
        for (var sequence : schema.sequences().entrySet()) {
            target.restart(sequence.getKey(), sequence.getValue());
        }
    }

    /** The entries stand in the order of the manifest, which was authenticated with them. */
    private static void enter(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("no entry " + name);
        }
    }
}
