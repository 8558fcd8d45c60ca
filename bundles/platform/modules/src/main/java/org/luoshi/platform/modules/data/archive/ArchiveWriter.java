package org.luoshi.platform.modules.data.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.persistence.tables.CsvWriter;
import org.luoshi.platform.persistence.tables.SchemaSnapshot;
import org.luoshi.platform.persistence.tables.TableShape;

/**
 * Writes an archive entry by entry, straight to the caller: nothing is held but the list of entries. What the platform
 * itself keeps for the function may come as further tables under {@code platform/}.
 */
public final class ArchiveWriter {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    public ArchiveWriter(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    /** Something that writes one entry and tells how many rows it wrote; null when it is no table. */
    @FunctionalInterface
    private interface Content {
        Long write(OutputStream out) throws IOException;
    }

    /** Writes the tables of a function and their description. */
    public void tables(String function, SchemaSnapshot snapshot) throws IOException {
        for (TableShape table : snapshot.tables()) {
            String name = ArchiveManifest.TABLES + table.name() + ArchiveManifest.TABLE_ENDING;
            entry(name, out -> csv(snapshot, table, out));
        }
        byte[] schema =
                JSON.writeValueAsBytes(new SchemaJson(JSON).of(function, snapshot.version(), snapshot.tables()));
        entry(ArchiveManifest.SCHEMA, out -> {
            out.write(schema);
            return null;
        });
    }

    /**
     * Writes a table as CSV.
     *
     * @return number of rows
     */
    public static long csv(SchemaSnapshot snapshot, TableShape table, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out, table.columns());
        long rows = snapshot.rows(table, csv::row);
        csv.finish();
        return rows;
    }

    /** @param name name in the function's folder of attachments */
    public void attachment(String name, Path file) throws IOException {
        entry(ArchiveManifest.ATTACHMENTS + name, out -> {
            Files.copy(file, out);
            return null;
        });
    }

    private void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Measured measured = new Measured(zip);
        Long rows = content.write(measured);
        zip.closeEntry();
        entries.add(new Entry(name, rows, measured.size(), measured.sha256()));
    }

    /** Every entry so far. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Writes the manifest and ends the archive; without this it is refused as incomplete. */
    public void finish(ArchiveManifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }
}
