package org.luoshi.platform.identity.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.Unavailable;

class VaultTest {
    private static final byte[] SECRET = "动态口令".getBytes(StandardCharsets.UTF_8);
    private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String PLACE = "identity.second_factor.secret/7";

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItEncryptedAndNeverTheSameTextTwice() {
        Vault vault = vault();

        String sealed = vault.seal(SECRET, PLACE);

        assertThat(sealed).matches("1-[0-9a-f]{4}:2:.*").isNotEqualTo(vault.seal(SECRET, PLACE));
        assertThat(Vault.isSealed(sealed)).isTrue();
        assertThat(vault().open(sealed, PLACE)).isEqualTo(SECRET);
    }

    @Test
    void whatBelongsToAnotherRowOrColumnOrWasChangedIsRefused() {
        String sealed = vault().seal(SECRET, PLACE);
        char last = sealed.charAt(sealed.length() - 4);
        String changed = sealed.substring(0, sealed.length() - 4)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 3);

        assertRefused(sealed, "identity.second_factor.secret/8");
        assertRefused(sealed, "identity.account.phone/7");
        assertRefused(changed, PLACE);
        assertRefused("13812341234", PLACE);
    }

    @Test
    void aLineAtTheEndIsTheNewKeyAndTheOldOnesStillDecrypt() throws IOException {
        String old = vault().seal(SECRET, PLACE);
        Files.writeString(file(), "2:" + ZEROS + "\n", StandardOpenOption.APPEND);

        assertThat(vault().seal(SECRET, PLACE)).startsWith("2:2:");
        assertThat(vault().open(old, PLACE)).isEqualTo(SECRET);
    }

    @Test
    void readsWhatWasBoundToANumberOnly() throws IOException, GeneralSecurityException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "1:" + ZEROS);
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(7).array());
        byte[] sealed = cipher.doFinal(SECRET);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        String text = "1:" + Base64.getEncoder().encodeToString(whole);

        assertThat(vault().open(text, PLACE)).isEqualTo(SECRET);
        assertRefused(text, "identity.second_factor.secret/8");
    }

    @Test
    void saysWhichKeyIsMissingAlsoWhenALostFileWasMadeAnew() throws IOException {
        String sealed = vault().seal(SECRET, PLACE);
        Files.delete(file());

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> vault().open(sealed, PLACE))
                .withMessageContaining("secrets.key")
                .withMessageContaining(sealed.substring(0, sealed.indexOf(':')));
    }

    @Test
    void aNewKeyKeepsTheLinesAndPermissionsOfTheFileAndAnOldOneLeavesIt() throws IOException {
        Vault vault = vault();
        String old = vault.seal(SECRET, PLACE);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        String name = vault.freshName();
        vault.add(name);

        assertThat(name).startsWith("2-");
        assertThat(vault.names()).hasSize(2).endsWith(name);
        assertThat(vault.open(old, PLACE)).isEqualTo(SECRET);
        vault.drop(vault.names().get(0));
        assertThat(vault().names()).containsExactly(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
        assertThat(vault.freshName()).startsWith("3-");
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws IOException {
        vault().newest();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private void assertRefused(String sealed, String place) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> vault().open(sealed, place));
    }

    private Path file() {
        return folder.resolve("identity/secrets.key");
    }

    private Vault vault() {
        return new Vault(file());
    }
}
