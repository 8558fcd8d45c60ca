package org.luoshi.platform.backup.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {
    private static final int SEALED = Frames.PLAIN + Frames.TAG;

    @TempDir
    private Path folder;

    private BackupKey key;

    @BeforeEach
    void makeAKey() throws IOException {
        key = BackupKey.madeIn(folder.resolve("backup/key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Frames.PLAIN - 1, Frames.PLAIN, Frames.PLAIN + 1, 3 * Frames.PLAIN, 200_001})
    void givesBackWhatWasWritten(int length) throws IOException {
        byte[] content = content(length);

        assertThat(opened(sealed(content))).isEqualTo(content);
    }

    @Test
    void noticesEveryChangedByte() throws IOException {
        byte[] sealed = sealed(content(3 * Frames.PLAIN));

        for (int at = Frames.HEAD; at < sealed.length; at += 997) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertDamaged(changed);
        }
    }

    @Test
    void noticesWhatWasCutOff() throws IOException {
        byte[] sealed = sealed(content(3 * Frames.PLAIN + 5));

        assertDamaged(Arrays.copyOf(sealed, sealed.length - 1));
        for (int frames = 0; frames <= 3; frames++) {
            assertDamaged(Arrays.copyOf(sealed, Frames.HEAD + frames * SEALED));
            assertDamaged(Arrays.copyOf(sealed, Frames.HEAD + frames * SEALED + 1));
        }
    }

    @Test
    void noticesWhatWasAdded() throws IOException {
        byte[] sealed = sealed(content(10));

        assertDamaged(Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void noticesExchangedFrames() throws IOException {
        byte[] sealed = sealed(content(3 * Frames.PLAIN + 5));
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, Frames.HEAD, exchanged, Frames.HEAD + SEALED, SEALED);
        System.arraycopy(sealed, Frames.HEAD + SEALED, exchanged, Frames.HEAD, SEALED);

        assertDamaged(exchanged);
    }

    @Test
    void noticesAFrameOfAnotherBackup() throws IOException {
        byte[] one = sealed(content(2 * Frames.PLAIN));
        byte[] other = sealed(content(2 * Frames.PLAIN));
        System.arraycopy(other, Frames.HEAD, one, Frames.HEAD, SEALED);

        assertDamaged(one);
    }

    @Test
    void aFileThatWasNotFinishedIsCutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedOutput sealed = new SealedOutput(out, key)) {
            sealed.write(content(2 * Frames.PLAIN));
        }

        assertDamaged(out.toByteArray());
    }

    @Test
    void tellsAnotherKeyFromADamagedFile() throws IOException {
        byte[] sealed = sealed(content(10));
        key = BackupKey.madeIn(folder.resolve("other"));

        assertThatThrownBy(() -> opened(sealed)).isInstanceOf(SealedInput.WrongKey.class);
        assertThatThrownBy(() -> opened("something else".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SealedInput.NoBackup.class);
    }

    @Test
    void theKeyIsItsOwnersAndStaysTheSame() throws IOException {
        Path file = folder.resolve("backup/key");

        assertThat(opened(sealed(content(1)))).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String before = Files.readString(file);
        BackupKey.madeIn(file);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThatThrownBy(() -> BackupKey.of("short")).isInstanceOf(IOException.class);
    }

    private void assertDamaged(byte[] sealed) {
        assertThatThrownBy(() -> opened(sealed)).isInstanceOf(SealedInput.Damaged.class);
    }

    private byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedOutput sealed = new SealedOutput(out, key)) {
            sealed.write(content);
            sealed.finish();
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try (SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), key)) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
