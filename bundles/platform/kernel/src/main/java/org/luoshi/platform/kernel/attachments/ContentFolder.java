package org.luoshi.platform.kernel.attachments;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents as files {@code <module>/<first two digits of the hash>/<hash>}. A file bears its name only when it is whole and
 * on the disk.
 */
final class ContentFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);
    private static final String UNFINISHED = ".part";
    private static final boolean FOLDERS_CAN_BE_FORCED = File.separatorChar == '/';

    private final Path root;
    private final Messages messages = Messages.of(ContentFolder.class);

    ContentFolder(Path root) {
        this.root = root;
    }

    /** Writes the content through to the disk unless it is there. */
    void keep(Content content, byte[] bytes) {
        Path file = file(content);
        try {
            if (!Files.exists(file) || Files.size(file) != bytes.length) {
                write(Files.createDirectories(folder(content)), content.sha256(), bytes);
            }
        } catch (IOException e) {
            throw new Unavailable(messages.text("attachment.not-stored"), e);
        }
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + "." + UUID.randomUUID() + UNFINISHED);
        try (FileChannel channel =
                FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        force(folder.resolve(".."));
    }

    /** Lets a folder remember its new entry over a power cut. */
    private static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The content as it was kept. */
    byte[] read(Content content) {
        try {
            byte[] bytes = Files.readAllBytes(file(content));
            if (!Content.of(content.module(), bytes).equals(content)) {
                throw new IOException(file(content) + " was changed");
            }
            return bytes;
        } catch (IOException e) {
            throw new Unavailable(messages.text("attachment.damaged"), e);
        }
    }

    boolean holds(Content content) {
        return Files.exists(file(content));
    }

    void delete(Content content) {
        delete(file(content));
    }

    /** Writes over the content before it is deleted, so that its bytes are gone as far as the disk obeys. */
    void destroy(Content content) {
        Path file = file(content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer nothing = ByteBuffer.allocate((int) channel.size());
            while (nothing.hasRemaining()) {
                channel.write(nothing);
            }
            channel.force(true);
        } catch (NoSuchFileException e) {
            LOG.info("nothing to destroy: {} is gone already", content.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(file);
    }

    /** Contents that have lain here since before this moment. */
    List<Content> olderThan(Instant moment) {
        return files(moment)
                .filter(file -> !isUnfinished(file))
                .map(file -> new Content(
                        root.relativize(file).getName(0).toString(),
                        file.getFileName().toString()))
                .toList();
    }

    /** Deletes what was begun before this moment and never finished. */
    void dropUnfinished(Instant moment) {
        files(moment).filter(ContentFolder::isUnfinished).forEach(ContentFolder::delete);
    }

    private Stream<Path> files(Instant moment) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all
                    .filter(file -> Files.isRegularFile(file) && modified(file).isBefore(moment))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.toString().endsWith(UNFINISHED);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Content content) {
        return folder(content).resolve(content.sha256());
    }

    private Path folder(Content content) {
        return root.resolve(content.module()).resolve(content.sha256().substring(0, 2));
    }
}
