package org.luoshi.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The page kit (页面工具包) with its npm packages, in a folder that is laid out like {@code bundles/} of Luoshi itself.
 *
 * @param folder root of the npm workspace
 */
record PageKit(Path folder) {
    private static final String PROGRAMS = "platform/console/kit/";

    /**
     * Unpacks the kit into a cache and installs its npm packages, once for each version of it.
     *
     * @param zip the kit as it is published
     * @param cache folder for kits; may be shared by all projects of a user
     */
    static PageKit unpacked(Path zip, Path cache, Consumer<String> lines) throws IOException {
        Path folder = cache.resolve(hash(zip));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            unpack(zip, fresh);
            new PageKit(fresh).installPackages(lines);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                delete(fresh);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return new PageKit(folder);
    }

    /** Installs the npm packages when they are missing or outdated. */
    PageKit installPackages(Consumer<String> lines) throws IOException {
        Node.run(lines, program("npm-ci.mjs"));
        return this;
    }

    /** Builds pages; does nothing when nothing has changed. */
    void build(Path sources, Path out, Consumer<String> lines) throws IOException {
        Node.run(lines, program("build.mjs"), sources, out);
    }

    Path program(String name) {
        return folder.resolve(PROGRAMS + name);
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(zip + " is damaged: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling(""));
                    Files.copy(entries, file);
                }
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
