package org.luoshi.platform.kernel.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.luoshi.platform.kernel.ground.Hashes;

/**
 * The signed statement of how the chain stood (封存): whoever changes a record before it has to forge it too, and the key
 * is not in the database.
 *
 * @param seq the last record of the chain
 * @param hash its hash
 * @param at when
 * @param previous hash of the seal before, so that none can be taken out
 * @param signature Ed25519 over all of it, Base64
 */
public record Seal(long seq, String hash, Instant at, String previous, String signature) {
    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "luoshi-audit-seal-1";
    private static final String GAP = " ";
    private static final int PARTS = 5;

    /** Seals the chain as it stands. */
    static Seal of(long seq, String hash, Instant at, String previous, PrivateKey key) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(ALGORITHM);
        signing.initSign(key);
        signing.update(statement(seq, hash, at, previous));
        return new Seal(seq, hash, at, previous, Base64.getEncoder().encodeToString(signing.sign()));
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(statement(seq, hash, at, previous));
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] statement(long seq, String hash, Instant at, String previous) {
        return String.join("\n", PURPOSE, Long.toString(seq), hash, at.toString(), previous)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One line of the file. */
    String line() {
        return String.join(GAP, Long.toString(seq), hash, at.toString(), previous, signature);
    }

    /** The seal of a line; empty when it is none. */
    static Optional<Seal> read(String line) {
        String[] parts = line.split(GAP, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Seal(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[3], parts[4]));
        } catch (NumberFormatException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** What the next seal says of this one. */
    String digest() {
        return Hashes.ofEach(line());
    }
}
