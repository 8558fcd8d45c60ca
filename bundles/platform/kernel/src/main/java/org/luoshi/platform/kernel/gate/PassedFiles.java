package org.luoshi.platform.kernel.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.kernel.ground.Hashes;

/**
 * Files that passed lately, by a hash over name and content. An upload is looked at by the edge and again when it is
 * attached; reading a long PDF twice costs seconds, hashing it does not.
 */
final class PassedFiles {
    private static final int MOST = 256;

    private final Map<String, Boolean> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** What a file is remembered by. */
    static String key(String fileName, byte[] content) {
        byte[] name = fileName.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Hashes.sha256();
        digest.update((name.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(name);
        return HexFormat.of().formatHex(digest.digest(content));
    }

    synchronized boolean contains(String key) {
        return lately.containsKey(key);
    }

    synchronized void add(String key) {
        lately.put(key, true);
    }
}
