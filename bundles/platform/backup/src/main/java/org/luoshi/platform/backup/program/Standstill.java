package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.luoshi.platform.backup.file.Place;

/** Keeps an installation from running: holds the lock that the platform takes at its start. */
final class Standstill implements AutoCloseable {
    private final FileChannel channel;

    private Standstill(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when the platform runs. */
    static Optional<Standstill> of(Place place) throws IOException {
        Path file = place.home().resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isHeld(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Standstill(channel));
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            // Held within this very process.
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
