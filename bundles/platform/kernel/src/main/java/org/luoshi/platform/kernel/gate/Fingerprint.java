package org.luoshi.platform.kernel.gate;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.luoshi.platform.kernel.ground.Hashes;

/**
 * What is kept of refused content: a salted hash. It proves later that a certain paper was the one refused, and tells
 * nothing to somebody who does not have the paper.
 */
record Fingerprint(String salt, String hash) {
    static Fingerprint of(byte[] content) {
        String salt = Hashes.newSalt();
        MessageDigest digest = Hashes.sha256();
        digest.update(HexFormat.of().parseHex(salt));
        return new Fingerprint(salt, HexFormat.of().formatHex(digest.digest(content)));
    }
}
