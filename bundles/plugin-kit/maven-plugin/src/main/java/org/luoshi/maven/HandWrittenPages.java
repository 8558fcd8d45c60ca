package org.luoshi.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pages that nobody has to build: {@code module.json} and {@code module.js}, plain JavaScript as the browser runs it, and
 * {@code module.css} if there is one. No Node is needed.
 */
final class HandWrittenPages {
    /** What the shell of this version understands; the same number as in the console's contract.ts. */
    private static final int CONTRACT = 1;

    private static final String DESCRIPTOR = "module.json";
    private static final String CODE = "module.js";
    private static final String STYLE = "module.css";
    private static final ObjectMapper JSON = new ObjectMapper();

    private HandWrittenPages() {}

    /** Tells whether the folder holds such pages and nothing that would have to be built. */
    static boolean in(Path sources) throws IOException {
        if (!Files.isRegularFile(sources.resolve(CODE))) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.noneMatch(
                    file -> file.toString().endsWith(".vue") || file.toString().endsWith(".ts"));
        }
    }

    /** Copies them, and completes the descriptor as the page kit does. */
    static void copy(Path sources, Path out) throws IOException {
        Files.createDirectories(out);
        if (!(JSON.readTree(sources.resolve(DESCRIPTOR).toFile()) instanceof ObjectNode descriptor)) {
            throw new IOException(sources.resolve(DESCRIPTOR) + " is no JSON object");
        }
        descriptor.put("contract", CONTRACT).put("entry", CODE);
        if (Files.exists(sources.resolve(STYLE))) {
            descriptor.put("style", STYLE);
        }
        for (Path file : everything(sources)) {
            Path copy = out.resolve(sources.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out.resolve(DESCRIPTOR).toFile(), descriptor);
    }

    /** Folders before what is in them. */
    private static List<Path> everything(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.toList();
        }
    }
}
