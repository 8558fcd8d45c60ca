package org.luoshi.platform.kernel.ground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** SHA-256, and salts that make a hash say nothing about a short text. */
public final class Hashes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private Hashes() {}

    /** A fresh salt, as hexadecimal digits. */
    public static String newSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hash of texts in a row; the length before each keeps two rows with the same letters apart. */
    public static String ofEach(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
