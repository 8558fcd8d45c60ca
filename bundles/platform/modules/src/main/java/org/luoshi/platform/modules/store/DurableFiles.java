package org.luoshi.platform.modules.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a power cut leaves the old one or the new one, never half of one. */
final class DurableFiles {
    private static final String UNFINISHED = ".part";

    private DurableFiles() {}

    /** Replaces a file. */
    static void write(Path target, byte[] content) throws IOException {
        Path unfinished = unfinished(target);
        Files.write(unfinished, content);
        finish(unfinished, target);
    }

    /** Copies a file to a place where none, or an equal one, may be. */
    static void copy(Path source, Path target) throws IOException {
        Path unfinished = unfinished(target);
        Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
        finish(unfinished, target);
    }

    static void delete(Path target) throws IOException {
        Files.deleteIfExists(target);
        forceFolderOf(target);
    }

    private static void finish(Path unfinished, Path target) throws IOException {
        force(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolderOf(target);
    }

    private static void forceFolderOf(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(target.toFile().getName() + UNFINISHED);
    }

    /** Windows opens no folders; there the file system orders renames by itself. */
    private static void force(Path path, StandardOpenOption option) throws IOException {
        if (Files.isDirectory(path) && System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
