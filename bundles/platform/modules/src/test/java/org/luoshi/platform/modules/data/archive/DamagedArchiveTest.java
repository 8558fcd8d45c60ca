package org.luoshi.platform.modules.data.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;

class DamagedArchiveTest {
    private static final String TABLE = "tables/visit.csv";
    private static final byte[] ROWS = "\"id\"\r\n1\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void opensWhatIsWhole() throws Exception {
        try (ArchiveFile archive = ArchiveFile.open(write(manifest(1, entry(TABLE, ROWS)), TABLE, ROWS))) {
            assertThat(archive.tables()).extracting(ArchiveFile::table).containsExactly("visit");
            assertThat(archive.attachments()).isEmpty();
        }
    }

    @Test
    void refusesAFileThatBreaksOff() throws Exception {
        byte[] whole = Files.readAllBytes(write(manifest(1, entry(TABLE, ROWS)), TABLE, ROWS));

        assertRefused("incomplete", raw(java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertRefused("incomplete", raw(new byte[0]));
        assertRefused("incomplete", raw("no archive".getBytes(StandardCharsets.UTF_8)));
        assertRefused("damaged", raw(java.util.Arrays.copyOfRange(whole, 40, whole.length)));
    }

    @Test
    void refusesAnArchiveWithoutManifest() throws Exception {
        assertRefused("no-manifest", write(null, TABLE, ROWS));
        assertRefused("bad-manifest", write("{\"format\":".getBytes(StandardCharsets.UTF_8), TABLE, ROWS));
        assertRefused("bad-manifest", write("{\"format\":1}".getBytes(StandardCharsets.UTF_8), TABLE, ROWS));
        assertRefused("bad-manifest", write("{\"secret\":1}".getBytes(StandardCharsets.UTF_8), TABLE, ROWS));
    }

    @Test
    void refusesAnotherForm() throws Exception {
        assertRefused("format", write(manifest(2, entry(TABLE, ROWS)), TABLE, ROWS));
    }

    @Test
    void refusesEntriesThatAreNotWhatTheManifestSays() throws Exception {
        byte[] other = "\"id\"\r\n2\r\n".getBytes(StandardCharsets.UTF_8);

        assertRefused("altered", write(manifest(1, entry(TABLE, ROWS)), TABLE, other));
        assertRefused("altered", write(manifest(1, entry(TABLE, ROWS)), TABLE, new byte[100_000]));
        assertRefused("missing-entry", write(manifest(1, entry(TABLE, ROWS)), "schema.json", ROWS));
        assertRefused("foreign-entry", write(manifest(1), TABLE, ROWS));
        assertRefused("foreign-entry", write(manifest(1, entry(TABLE, ROWS), entry(TABLE, ROWS)), TABLE, ROWS));
    }

    @Test
    void refusesNamesThatLeadOutOfTheArchive() throws Exception {
        for (String name : List.of(
                "../../etc/passwd",
                "/etc/passwd",
                "tables/../x.csv",
                "attachments/../../x",
                "attachments/aa/" + "b".repeat(63) + "/",
                "tables/A.csv",
                "platform/x.csv")) {
            assertRefused("foreign-entry", write(manifest(1, entry(name, ROWS)), name, ROWS));
        }
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] zeros = new byte[80 * 1024 * 1024];
        Entry giant = new Entry(TABLE, 1L, Long.MAX_VALUE, "0".repeat(64));

        assertRefused("too-large", write(manifest(1, entry(TABLE, zeros)), TABLE, zeros));
        assertRefused("too-large", write(manifest(1, giant), TABLE, ROWS));
        assertRefused("altered", write(manifest(1, entry(TABLE, ROWS)), TABLE, zeros));
    }

    @Test
    void refusesAListOfEntriesThatFillsTheMemory() {
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06054b50).putInt(12, 1_500_000_000);

        assertRefused("too-large", raw(end.array()));
    }

    private void assertRefused(String code, Path file) {
        assertThatThrownBy(() -> ArchiveFile.open(file)).isInstanceOfSatisfying(ArchiveRefused.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE)).contains("档案包");
        });
    }

    private static Entry entry(String name, byte[] content) throws Exception {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        measured.write(content);
        return new Entry(name, 1L, measured.size(), measured.sha256());
    }

    private static byte[] manifest(int format, Entry... entries) throws Exception {
        return ArchiveWriter.JSON.writeValueAsBytes(new ArchiveManifest(
                format,
                "visitors",
                "1.0.0",
                "1",
                "0.1.0",
                "H2",
                Instant.parse("2026-11-23T01:00:00Z"),
                "王管理",
                Map.of(),
                new ArrayList<>(List.of(entries))));
    }

    private Path raw(byte[] content) {
        try {
            return Files.write(folder.resolve("raw.zip"), content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(byte[] manifest, String name, byte[] content) throws Exception {
        Path file = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            if (manifest != null) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(manifest);
            }
        }
        return file;
    }
}
