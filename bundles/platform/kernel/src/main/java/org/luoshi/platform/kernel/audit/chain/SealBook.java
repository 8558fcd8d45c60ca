package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The seals in a folder, one file a month; lines are only ever added. */
public final class SealBook {
    private static final String NAME = "seals-";
    private static final String ENDING = ".txt";
    private static final int MONTH = 7;

    private final Path folder;

    public SealBook(Path folder) {
        this.folder = folder;
    }

    /** A line that should be a seal. */
    record Line(String place, Optional<Seal> seal) {}

    /** Every line, the oldest first. */
    List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Path file : files()) {
            int number = 0;
            for (String line : read(file)) {
                number++;
                lines.add(new Line(file.getFileName() + ":" + number, Seal.read(line)));
            }
        }
        return lines;
    }

    /** The newest seal; empty while there is none. */
    Optional<Seal> newest() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = read(files.get(files.size() - 1));
        return lines.isEmpty() ? Optional.empty() : Seal.read(lines.get(lines.size() - 1));
    }

    /** The first seals behind the one with this digest, the oldest first; empty when the book has none, or not that one. */
    List<Seal> behind(String last, int most) throws IOException {
        Deque<Seal> found = new ArrayDeque<>();
        List<Path> files = files();
        for (int file = files.size() - 1; file >= 0; file--) {
            List<Seal> seals = read(files.get(file)).stream()
                    .map(Seal::read)
                    .flatMap(Optional::stream)
                    .toList();
            for (int i = seals.size() - 1; i >= 0; i--) {
                found.addFirst(seals.get(i));
                if (seals.get(i).previous().equals(last)) {
                    return found.stream().limit(most).toList();
                }
            }
        }
        return List.of();
    }

    /** Adds a seal; it is on the disk when this returns. */
    void add(Seal seal) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME + seal.at().toString().substring(0, MONTH) + ENDING);
        ByteBuffer line = ByteBuffer.wrap((seal.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /** Bytes that are no text make a line that is no seal, and hide none of the others. */
    private static List<String> read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .sorted()
                    .toList();
        }
    }
}
