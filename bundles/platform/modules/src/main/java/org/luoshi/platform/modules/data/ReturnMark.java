package org.luoshi.platform.modules.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** {@code data/modules/return.txt}: data of this function are being taken in. It is there from the first step to the last. */
final class ReturnMark {
    private static final int LINES = 3;

    private final Path file;

    ReturnMark(Path folder) throws IOException {
        this.file = Files.createDirectories(folder).resolve("return.txt");
    }

    /**
     * @param function identifier of the function
     * @param enabled whether it ran before and shall run afterwards
     * @param by name of who asked
     */
    record Note(String function, boolean enabled, String by) {}

    void write(Note note) throws IOException {
        String text = note.function() + "\n" + note.enabled() + "\n" + note.by().replace('\n', ' ') + "\n";
        Path unfinished = file.resolveSibling("return.part");
        Files.write(
                unfinished,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<Note> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < LINES) {
            throw new IOException(file + " is damaged");
        }
        return Optional.of(new Note(lines.get(0), Boolean.parseBoolean(lines.get(1)), lines.get(2)));
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
