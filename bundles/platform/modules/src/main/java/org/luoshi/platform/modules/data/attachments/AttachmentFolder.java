package org.luoshi.platform.modules.data.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code data/attachments/<function>/<aa>/<sha256>}: files named by their hash, written once and never changed. As with
 * the tables, what is loaded lies beside ({@code <function>__loaded}) until it changes places with the present folder,
 * which is kept ({@code <function>__kept}) until it is clear that it is needed no more.
 */
public final class AttachmentFolder {
    /** Name of a file, relative to the function's folder. */
    public static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

    private static final String LOADED = "__loaded";
    private static final String KEPT = "__kept";

    private final Path root;
    private final String function;

    /** @param root folder of all attachments; need not be there */
    public AttachmentFolder(Path root, String function) {
        this.root = root;
        this.function = function;
    }

    /** Names of the files, in their order; empty when there are none. */
    public List<String> names() throws IOException {
        Path folder = root.resolve(function);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Bytes of all files. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String name : names()) {
            bytes += Files.size(file(name));
        }
        return bytes;
    }

    public Path file(String name) {
        return root.resolve(function).resolve(name);
    }

    /** Takes a file in beside those that are there. */
    public void load(String name, InputStream content) throws IOException {
        Path target = root.resolve(function + LOADED).resolve(name);
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(content, target);
    }

    /** Puts what was loaded in the place of what is there, which is kept. */
    public void exchange() throws IOException {
        drop(KEPT);
        Path own = root.resolve(function);
        if (Files.exists(own)) {
            Files.move(own, root.resolve(function + KEPT));
        } else {
            Files.createDirectories(root.resolve(function + KEPT));
        }
        Path loaded = root.resolve(function + LOADED);
        if (Files.exists(loaded)) {
            Files.move(loaded, own);
        }
    }

    /** Puts what was kept back and drops what was loaded. */
    public void takeBack() throws IOException {
        Path kept = root.resolve(function + KEPT);
        if (Files.exists(kept)) {
            drop("");
            Files.move(kept, root.resolve(function));
        }
        drop(LOADED);
    }

    /** Drops what was kept, and what was loaded. */
    public void settle() throws IOException {
        drop(KEPT);
        drop(LOADED);
    }

    /** Drops everything. */
    public void drop() throws IOException {
        settle();
        drop("");
    }

    private void drop(String ending) throws IOException {
        Path folder = root.resolve(function + ending);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
