package org.luoshi.platform.kernel.attachments;

import java.util.HexFormat;
import org.luoshi.platform.kernel.ground.Hashes;

/** What a file holds, named by its hash; each module has its own, so that one can be taken out with its files. */
record Content(String module, String sha256) {
    Content {
        if (!module.matches("[a-z][a-z0-9-]*") || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no content: " + module + " " + sha256);
        }
    }

    static Content of(String module, byte[] bytes) {
        return new Content(module, HexFormat.of().formatHex(Hashes.sha256().digest(bytes)));
    }
}
