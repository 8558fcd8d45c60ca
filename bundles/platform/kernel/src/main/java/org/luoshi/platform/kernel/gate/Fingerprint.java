package org.luoshi.platform.kernel.gate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is kept of refused content: a salted hash. It proves later that a certain paper was the one refused, and tells
 * nothing to somebody who does not have the paper.
 */
record Fingerprint(String salt, String hash) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Fingerprint of(byte[] content) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            HexFormat hex = HexFormat.of();
            return new Fingerprint(hex.formatHex(salt), hex.formatHex(digest.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
