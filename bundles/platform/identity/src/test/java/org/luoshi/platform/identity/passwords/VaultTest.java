package org.luoshi.platform.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SECRET = "动态口令".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItEncryptedAndNeverTheSameTextTwice() {
        Vault vault = vault();

        String sealed = vault.seal(SECRET, 7);

        assertThat(sealed).startsWith("1:").isNotEqualTo(vault.seal(SECRET, 7));
        assertThat(vault().open(sealed, 7)).isEqualTo(SECRET);
    }

    @Test
    void whatBelongsToSomebodyElseOrWasChangedIsRefused() {
        String sealed = vault().seal(SECRET, 7);
        char last = sealed.charAt(sealed.length() - 4);
        String changed = sealed.substring(0, sealed.length() - 4)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 3);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> vault().open(sealed, 8));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> vault().open(changed, 7));
    }

    @Test
    void aLineAtTheEndIsTheNewKeyAndTheOldOnesStillDecrypt() throws IOException {
        String old = vault().seal(SECRET, 7);
        String line = "2:" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        Files.writeString(file(), line, StandardOpenOption.APPEND);

        assertThat(vault().seal(SECRET, 7)).startsWith("2:");
        assertThat(vault().open(old, 7)).isEqualTo(SECRET);
    }

    @Test
    void saysWhichKeyFileLacksTheKey() throws IOException {
        String sealed = vault().seal(SECRET, 7);
        Files.delete(file());
        Files.writeString(file(), "2:" + Base64.getEncoder().encodeToString(new byte[32]));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault().open(sealed, 7))
                .withMessageContaining("secrets.key");
    }

    private Path file() {
        return folder.resolve("identity/secrets.key");
    }

    private Vault vault() {
        return new Vault(file());
    }
}
