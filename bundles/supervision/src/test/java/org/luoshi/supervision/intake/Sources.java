package org.luoshi.supervision.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts handed over with the task, copied beside the tests. */
final class Sources {
    private Sources() {}

    static String read(String name) {
        try (InputStream in = Sources.class.getResourceAsStream("/intake-dev/given/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
