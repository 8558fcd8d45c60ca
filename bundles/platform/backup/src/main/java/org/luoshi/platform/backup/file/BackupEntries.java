package org.luoshi.platform.backup.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.platform.backup.file.Manifest.FileEntry;
import org.luoshi.platform.backup.file.Manifest.Schema;
import org.luoshi.platform.backup.file.Manifest.Table;
import org.luoshi.platform.persistence.tables.CsvWriter;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.SchemaSnapshot.RowSink;
import org.luoshi.platform.persistence.tables.TableShape;

/** Writes the entries of a backup one after the other: {@code schemas/…}, {@code files/…}. */
final class BackupEntries {
    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final List<FileEntry> files = new ArrayList<>();

    BackupEntries(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    static String script(String schema, String script) {
        return "schemas/" + schema + "/scripts/" + script;
    }

    static String table(String schema, String table) {
        return "schemas/" + schema + "/tables/" + table + ".csv";
    }

    static String file(String name) {
        return "files/" + name;
    }

    /** Sees rows on their way. */
    @FunctionalInterface
    interface Watcher {
        /** @return what is told every row of the table; null for nobody */
        RowSink of(String schema, TableShape table);
    }

    Schema schema(SchemaPart part, Watcher watcher) throws IOException {
        for (MigrationScript script : part.scripts()) {
            zip.putNextEntry(new ZipEntry(script(part.name(), script.name())));
            zip.write(script.sql().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        List<Table> tables = new ArrayList<>();
        for (TableShape table : part.content().tables()) {
            tables.add(table(part, table, watcher.of(part.name(), table)));
        }
        return new Schema(
                part.name(),
                part.content().version(),
                part.scripts().stream().map(MigrationScript::name).toList(),
                part.content().sequences(),
                tables);
    }

    private Table table(SchemaPart part, TableShape table, RowSink watcher) throws IOException {
        zip.putNextEntry(new ZipEntry(table(part.name(), table.name())));
        CsvWriter csv = new CsvWriter(zip, table.columns());
        RowHash hash = new RowHash(table.columns());
        part.content().rows(table, cells -> {
            hash.add(cells);
            csv.row(cells);
            if (watcher != null) {
                watcher.row(cells);
            }
        });
        csv.finish();
        zip.closeEntry();
        return hash.table(table.name());
    }

    /** @param length how much of it belongs into the backup */
    FileEntry file(String name, Path source, long length) throws IOException {
        Instant modified = Files.getLastModifiedTime(source).toInstant();
        try (InputStream in = Files.newInputStream(source)) {
            return file(name, in, length, modified);
        }
    }

    FileEntry file(String name, byte[] content, Instant modified) throws IOException {
        return file(name, new ByteArrayInputStream(content), content.length, modified);
    }

    private FileEntry file(String name, InputStream in, long length, Instant modified) throws IOException {
        zip.putNextEntry(new ZipEntry(file(name)));
        MessageDigest digest = RowHash.sha256();
        byte[] buffer = new byte[BUFFER];
        long rest = length;
        int read = in.read(buffer, 0, (int) Math.min(rest, BUFFER));
        while (rest > 0 && read > 0) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
            rest -= read;
            read = in.read(buffer, 0, (int) Math.min(rest, BUFFER));
        }
        zip.closeEntry();
        FileEntry entry = new FileEntry(name, length - rest, HexFormat.of().formatHex(digest.digest()), modified);
        files.add(entry);
        return entry;
    }

    /** Every file so far. */
    List<FileEntry> files() {
        return List.copyOf(files);
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Manifest.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }
}
