package org.luoshi.platform.identity.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.identity.domain.Texts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Encrypts what the database must not tell (AES-256-GCM). The keys lie in {@code etc/identity/secrets.key}: the last one
 * encrypts, the others still decrypt. What comes out is {@code key:2:base64}, bound to the place for which it was made; of
 * versions before there are texts {@code key:base64}, bound to the number behind the slash of the place.
 */
@Component(service = Vault.class)
public final class Vault {
    private static final String FILE = "identity/secrets.key";
    private static final String FORM = ":2:";
    private static final Pattern SEALED = Pattern.compile("([A-Za-z0-9-]{1,20}):(2:)?([A-Za-z0-9+/]{38,}={0,2})");
    private static final Pattern NUMBER = Pattern.compile(".*/(\\d{1,18})");
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyFile file;

    @Activate
    public Vault(BundleContext context) {
        this(Path.of(context.getProperty("karaf.etc"), FILE));
    }

    public Vault(Path file) {
        this.file = new KeyFile(file);
    }

    /**
     * Where a value stands; nothing sealed for one place can be opened in another. A frozen row ({@link SealedColumn}) stands
     * where it came from.
     */
    public static String place(SealedColumn column, Object id) {
        return column.name().replaceFirst("\\.frozen_", ".") + '/' + id;
    }

    /** Encrypts for a place. */
    public String seal(byte[] plain, String place) {
        String newest = newest();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] bound = place.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, file.keys().get(newest), nonce, plain, bound);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return newest + FORM + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * @throws Unavailable when the key is missing
     * @throws IllegalStateException when the text was changed, or made for another place
     */
    public byte[] open(String text, String place) {
        Matcher parts = SEALED.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not sealed: what stands at " + place);
        }
        SecretKeySpec key = file.keys().get(parts.group(1));
        if (key == null) {
            throw new Unavailable(Texts.text("sealing.key-missing", parts.group(1)), null);
        }
        byte[] bound = parts.group(2) == null ? number(place) : place.getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(3)));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, sealed, bound);
    }

    /** Whether this is what comes out of {@link #seal}, now or in versions before. */
    public static boolean isSealed(String text) {
        return SEALED.matcher(text).matches();
    }

    /** Names of the keys that are there, the newest last. */
    List<String> names() {
        return List.copyOf(file.keys().keySet());
    }

    /** Name of the key that encrypts. */
    String newest() {
        List<String> names = names();
        return names.get(names.size() - 1);
    }

    /** How everything begins that the newest key encrypted. */
    String newestBeginning() {
        return newest() + FORM;
    }

    /** A name that no key has borne. */
    String freshName() {
        try {
            return file.freshName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another key, which encrypts from now on. */
    void add(String name) {
        try {
            file.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a key; what it encrypted is lost. */
    void drop(String name) {
        try {
            file.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] number(String place) {
        Matcher number = NUMBER.matcher(place);
        long owner = number.matches() ? Long.parseLong(number.group(1)) : 0;
        return ByteBuffer.allocate(Long.BYTES).putLong(owner).array();
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] input, byte[] bound) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was encrypted is not what was stored", e);
        }
    }
}
