package org.luoshi.platform.backup.request;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.backup.file.Place;

/**
 * The folder {@code data/backup/requests}: {@code <id>.request} is what is asked, {@code <id>.taken} while the platform
 * works on it, {@code <id>.answer} what came of it. There is no port and no password: whoever can write there owns the
 * data anyway.
 */
public final class Requests {
    private static final String ASKED = ".request";
    private static final String TAKEN = ".taken";
    private static final String ANSWER = ".answer";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    public Requests(Place place) {
        this.folder = place.data().resolve("backup").resolve("requests");
    }

    /**
     * A request.
     *
     * @param id what its answer is found by
     * @param folder where the backup shall go; empty for the usual place
     * @param verify whether it shall be proved by a restore
     * @param language language of the answer
     */
    public record Request(String id, String folder, boolean verify, String language) {}

    /** What came of a request, in a sentence. */
    public record Answer(boolean done, String text) {}

    /** Puts a request where the platform finds it; its identifier. */
    public String put(String target, boolean verify, String language) throws IOException {
        makeFolder();
        String id = UUID.randomUUID().toString();
        Properties lines = new Properties();
        lines.setProperty("folder", target);
        lines.setProperty("verify", Boolean.toString(verify));
        lines.setProperty("language", language);
        write(id + ASKED, lines);
        return id;
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Takes the next request that waits, if one does. */
    public Optional<Request> take() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<Path> next;
        try (Stream<Path> files = Files.list(folder)) {
            next = files.filter(file -> file.toString().endsWith(ASKED)).findFirst();
        }
        if (next.isEmpty()) {
            return Optional.empty();
        }
        String name = next.get().toFile().getName();
        String id = name.substring(0, name.length() - ASKED.length());
        Path taken = folder.resolve(id + TAKEN);
        Files.move(next.get(), taken, StandardCopyOption.ATOMIC_MOVE);
        Properties lines = read(taken);
        return Optional.of(new Request(
                id,
                lines.getProperty("folder", ""),
                Boolean.parseBoolean(lines.getProperty("verify")),
                lines.getProperty("language", "")));
    }

    /** Answers a request that was taken. */
    public void answer(Request request, Answer answer) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("done", Boolean.toString(answer.done()));
        lines.setProperty("text", answer.text());
        write(request.id() + ANSWER, lines);
        Files.deleteIfExists(folder.resolve(request.id() + TAKEN));
    }

    /** The answer to a request, once; empty while there is none. */
    public Optional<Answer> answer(String id) throws IOException {
        Path file = folder.resolve(id + ANSWER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = read(file);
        Files.delete(file);
        return Optional.of(new Answer(Boolean.parseBoolean(lines.getProperty("done")), lines.getProperty("text", "")));
    }

    /** Takes a request back that nobody has taken. */
    public boolean withdraw(String id) throws IOException {
        return Files.deleteIfExists(folder.resolve(id + ASKED));
    }

    /** Forgets what was being done when the platform ended, and answers that nobody read. */
    public void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(file -> !file.toString().endsWith(ASKED)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void write(String name, Properties lines) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            lines.store(writer, null);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }
}
