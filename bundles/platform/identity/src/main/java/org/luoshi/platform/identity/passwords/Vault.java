package org.luoshi.platform.identity.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Encrypts what the database must not tell (AES-256-GCM). The keys lie in {@code etc/identity/secrets.key}, one line each:
 * the last one encrypts, the others still decrypt, so that a line added at the end is a new key.
 */
@Component(service = Vault.class)
public final class Vault {
    private static final String FILE = "identity/secrets.key";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;

    @Activate
    public Vault(BundleContext context) {
        this(Path.of(context.getProperty("karaf.etc"), FILE));
    }

    public Vault(Path file) {
        this.file = file;
    }

    /**
     * Encrypts.
     *
     * @param owner whose it is; somebody else's cannot be put in its place
     */
    public String seal(byte[] plain, long owner) {
        Map<String, SecretKeySpec> keys = keys();
        String newest = keys.keySet().stream().reduce((first, second) -> second).orElseThrow();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keys.get(newest), nonce, plain, owner);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return newest + ':' + Base64.getEncoder().encodeToString(whole);
    }

    /** @throws IllegalStateException when the key is gone or the text was changed */
    public byte[] open(String text, long owner) {
        int colon = text.indexOf(':');
        SecretKeySpec key = keys().get(text.substring(0, Math.max(colon, 0)));
        if (key == null) {
            throw new IllegalStateException(file + " lacks the key that this was encrypted with");
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(colon + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, sealed, owner);
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] input, long owner) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was encrypted is not what was stored", e);
        }
    }

    /** Keys by name, the newest last. */
    private synchronized Map<String, SecretKeySpec> keys() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] parts = line.strip().split(":");
                if (parts.length == 2) {
                    keys.put(parts[0], new SecretKeySpec(Base64.getDecoder().decode(parts[1]), "AES"));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, "1:" + Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
    }
}
