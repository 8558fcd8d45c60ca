package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends every seal to a syslog server, in order. The last one that went out is remembered in a file: what a server that was
 * away has missed follows when it is back, also after a restart.
 */
public final class SealCopies {
    private static final int AT_ONCE = 100;
    private static final String GAP = " ";

    private final SealBook book;
    private final Syslog server;
    private final Path folder;
    private final Path memory;
    /** Digest of the last seal that went out; null before the first. */
    private String sent;

    private Instant behind;

    /** @param folder where the last seal that went out is remembered */
    public SealCopies(SealBook book, Syslog server, Path folder) throws IOException {
        this.book = book;
        this.server = server;
        this.folder = folder;
        this.memory = folder.resolve("sent");
        this.sent = remembered();
    }

    /**
     * Sends what the server lacks, not more than a hundred at once.
     *
     * @param newest the newest seal of the book
     * @throws UncheckedIOException when the server cannot be reached
     */
    public synchronized void send(Seal newest) {
        try {
            for (Seal seal : missing(newest)) {
                behind = seal.at();
                server.send(seal);
                sent = seal.digest();
                remember();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("seals cannot be sent to " + server, e);
        }
        if (isSent(newest)) {
            behind = null;
        }
    }

    /** A server that is new here, or a book that was restored, goes on from the newest seal. */
    private List<Seal> missing(Seal newest) throws IOException {
        if (isSent(newest)) {
            return List.of();
        }
        List<Seal> missing = sent == null ? List.of() : book.behind(sent, AT_ONCE);
        return missing.isEmpty() ? List.of(newest) : missing;
    }

    private boolean isSent(Seal seal) {
        return Objects.equals(seal.digest(), sent);
    }

    /** The moment of the oldest seal that the server could not be given; empty when it has all of them. */
    public synchronized Optional<Instant> behind() {
        return Optional.ofNullable(behind);
    }

    private String remembered() throws IOException {
        if (!Files.exists(memory)) {
            return null;
        }
        String[] parts =
                Files.readString(memory, StandardCharsets.ISO_8859_1).strip().split(GAP, -1);
        return parts.length == 2 && parts[0].equals(server.toString()) ? parts[1] : null;
    }

    private void remember() throws IOException {
        Files.createDirectories(folder);
        Path written = folder.resolve("sent.new");
        Files.writeString(written, server + GAP + sent + "\n", StandardCharsets.ISO_8859_1);
        Files.move(written, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
