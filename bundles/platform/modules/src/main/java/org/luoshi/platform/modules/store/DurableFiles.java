package org.luoshi.platform.modules.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that have reached the disk when a call returns. */
public final class DurableFiles implements Disk {
    private static final String UNFINISHED = ".part";

    @Override
    public void write(Path target, byte[] content) throws IOException {
        Path unfinished = unfinished(target);
        Files.write(unfinished, content);
        finish(unfinished, target);
    }

    @Override
    public void copy(Path source, Path target) throws IOException {
        Path unfinished = unfinished(target);
        Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
        finish(unfinished, target);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolderOf(target);
        forceFolderOf(source);
    }

    @Override
    public void delete(Path target) throws IOException {
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
