package org.luoshi.platform.backup.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.sealed.BackupKey;
import org.luoshi.platform.backup.sealed.SealedOutput;

class BackupFileFuzzTest {
    private final BackupKey key;
    private Path file;

    BackupFileFuzzTest() throws IOException {
        key = BackupKey.of(Base64.getEncoder().encodeToString(new byte[32]));
    }

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.createTempFile("backup", ".luoshi-backup");
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.delete(file);
    }

    /** The first byte chooses: a whole file, what is in one that was sealed with the key, or the list of its contents. */
    @FuzzTest
    void opensAnyFileOrRefusesIt(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0] & 3) {
            case 0, 1 -> Files.write(file, rest);
            case 2 -> seal(rest);
            default -> sealWithManifest(rest);
        }
        try {
            BackupFile.open(file, key).manifest().tables();
        } catch (BackupRefused refused) {
            return;
        }
    }

    private void seal(byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SealedOutput sealed = new SealedOutput(out, key)) {
            sealed.write(content);
            sealed.finish();
        }
    }

    private void sealWithManifest(byte[] manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SealedOutput sealed = new SealedOutput(out, key)) {
            ZipOutputStream zip = new ZipOutputStream(sealed);
            zip.putNextEntry(new ZipEntry("tables/kernel/audit.csv"));
            zip.write("\"id\"\r\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest);
            zip.finish();
            sealed.finish();
        }
    }
}
