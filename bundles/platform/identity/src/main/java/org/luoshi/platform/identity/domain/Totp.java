package org.luoshi.platform.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords by the clock (动态验证码): RFC 6238 with SHA-1, six digits and 30 seconds, which every app knows. */
public final class Totp {
    /** Length of a secret in bytes: that of the hash, as RFC 4226 section 4 recommends. */
    public static final int SECRET_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** Steps by which the clock of a telephone may be wrong (RFC 6238 section 5.2). */
    private static final int TOLERANCE = 1;

    private final SecretKeySpec key;

    public Totp(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The code of a moment. */
    public String code(Instant moment) {
        return code(step(moment));
    }

    /** The step whose code this is, at about this moment; empty when it is wrong. */
    OptionalLong matching(String code, Instant now) {
        byte[] entered = code.getBytes(StandardCharsets.UTF_8);
        long step = step(now);
        return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
                .filter(near -> MessageDigest.isEqual(entered, code(near).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** RFC 4226 section 5.3: four bytes of the hash, from the place that its last four bits name. */
    private String code(long step) {
        byte[] hash = hash(step);
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format("%06d", number % MODULUS);
    }

    private byte[] hash(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }
}
