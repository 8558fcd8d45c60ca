package org.luoshi.platform.modules.data.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ArchiveFileFuzzTest {
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.createTempFile("archive", ".zip");
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.delete(file);
    }

    /** The first byte chooses: a whole file, or the list of contents of one. */
    @FuzzTest
    void opensAnyFileOrRefusesIt(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        write(input[0] % 2 == 0, Arrays.copyOfRange(input, 1, input.length));
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            for (ArchiveManifest.Entry table : archive.tables()) {
                ArchiveFile.table(table);
                archive.content(table).transferTo(OutputStream.nullOutputStream());
            }
            archive.attachments().forEach(ArchiveFile::attachment);
            archive.manifest().function().length();
            archive.manifest().version().length();
        } catch (ArchiveRefused refused) {
            return;
        }
    }

    private void write(boolean whole, byte[] content) throws IOException {
        if (whole) {
            Files.write(file, content);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("tables/visit.csv"));
            zip.write("\"id\"\r\n1\r\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
            zip.write(content);
        }
    }
}
