package org.luoshi.platform.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SealBookFuzzTest {
    private final PublicKey key = key();
    private Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("seals");
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.deleteIfExists(folder.resolve("seals-2026-11.txt"));
        Files.delete(folder);
    }

    /** Whatever stands in the file, every line is told with its number, and none of them is a seal of this key. */
    @FuzzTest
    void readsAnyBytesLineByLine(byte[] input) throws IOException {
        Files.write(folder.resolve("seals-2026-11.txt"), input);

        int number = 0;
        for (SealBook.Line line : new SealBook(folder).lines()) {
            number++;
            assertThat(line.place()).isEqualTo("seals-2026-11.txt:" + number);
            line.seal().ifPresent(seal -> {
                assertThat(seal.isSignedBy(key)).isFalse();
                assertThat(Seal.read(seal.line())).contains(seal);
                assertThat(seal.digest()).isNotEmpty();
            });
        }
        new SealBook(folder).newest();
        assertThat(new SealBook(folder).behind("0".repeat(64), 3)).hasSizeLessThanOrEqualTo(3);
    }

    private static PublicKey key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
