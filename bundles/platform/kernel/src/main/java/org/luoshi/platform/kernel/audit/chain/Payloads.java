package org.luoshi.platform.kernel.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.luoshi.platform.kernel.ground.Hashes;

/** What stands in an audit record for its payload. */
public final class Payloads {
    private Payloads() {}

    /** It still proves the payload, and stays when that is erased; the salt makes it say nothing about a short one. */
    public static String hash(String salt, String before, String after) {
        MessageDigest digest = Hashes.sha256();
        digest.update(HexFormat.of().parseHex(salt));
        digest.update(before.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return HexFormat.of().formatHex(digest.digest(after.getBytes(StandardCharsets.UTF_8)));
    }
}
