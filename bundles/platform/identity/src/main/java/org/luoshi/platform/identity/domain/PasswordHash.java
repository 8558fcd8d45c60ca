package org.luoshi.platform.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is kept: Argon2id (RFC 9106) with its own salt, in the usual text form
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. The cost stands in the text, so that it can grow: older hashes stay
 * valid and are renewed at the next sign-in.
 */
public final class PasswordHash {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * What one guess costs.
     *
     * @param memory KiB
     * @param passes how often the memory is gone through
     * @param lanes lanes, calculated one after another
     */
    public record Cost(int memory, int passes, int lanes) {
        /** OWASP's recommendation for Argon2id; some 50 to 100 ms. */
        public static final Cost DEFAULT = new Cost(19 * 1024, 2, 1);

        private boolean atLeast(Cost other) {
            return memory >= other.memory && passes >= other.passes;
        }
    }

    /** Hashes a new password. */
    public static PasswordHash of(String password, Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(cost, salt, argon2id(password, cost, salt));
    }

    /** A hash that no password has, which takes as long to compare as any other. */
    public static PasswordHash ofNobody(Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new PasswordHash(cost, salt, hash);
    }

    /** @throws IllegalArgumentException when the text is not such a hash */
    public static PasswordHash parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        Cost cost = new Cost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(cost, decoder.decode(matcher.group(4)), decoder.decode(matcher.group(5)));
    }

    /** Compares in constant time. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, argon2id(password, cost, salt));
    }

    /** Tells whether a guess costs less than it should today. */
    public boolean weakerThan(Cost wanted) {
        return !cost.atLeast(wanted);
    }

    /** The text that is stored. */
    public String text() {
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + TO_TEXT.encodeToString(salt) + "$" + TO_TEXT.encodeToString(hash);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static byte[] argon2id(String password, Cost cost, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] result = new byte[HASH_BYTES];
        // The same letters typed on different keyboards must be the same bytes.
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
