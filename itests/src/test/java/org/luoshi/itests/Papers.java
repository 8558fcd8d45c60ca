package org.luoshi.itests;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The papers that the journeys start from. */
final class Papers {
    private Papers() {}

    static String text(String name) throws IOException {
        try (InputStream in = Papers.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where the paper lies, for a page that takes files. */
    static String file(String name) throws URISyntaxException {
        return Path.of(Papers.class.getResource("/" + name).toURI()).toString();
    }
}
