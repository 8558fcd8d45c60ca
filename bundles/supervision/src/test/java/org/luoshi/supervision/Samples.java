package org.luoshi.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The papers that come along as sample. */
final class Samples {
    private Samples() {}

    static String minutes() {
        return read("minutes-2026-07.txt");
    }

    static String notice() {
        return read("notice-2015.txt");
    }

    private static String read(String name) {
        try (InputStream source = Supervision.class.getResourceAsStream("/sample/" + name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
