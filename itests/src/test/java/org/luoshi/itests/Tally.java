package org.luoshi.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often something was done that is to be done many times, kept in the folder {@code luoshi.endurance} after each time:
 * whoever breaks off goes on where it stopped. Full, it begins anew.
 */
final class Tally {
    private static final Path FOLDER = Path.of(System.getProperty("luoshi.endurance", "target/endurance"));

    private final Path file;
    private int count;

    private Tally(Path file, int count) {
        this.file = file;
        this.count = count;
    }

    /** @param times how often it is to be done */
    static Tally of(String what, int times) throws IOException {
        Path file = FOLDER.resolve(what + "-of-" + times);
        int before =
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        return new Tally(file, before < times ? before : 0);
    }

    int count() {
        return count;
    }

    /** It was done once more. */
    void add() throws IOException {
        count++;
        Files.createDirectories(FOLDER);
        Files.writeString(file, count + "\n");
    }
}
