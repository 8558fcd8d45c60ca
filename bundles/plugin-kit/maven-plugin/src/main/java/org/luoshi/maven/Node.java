package org.luoshi.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs Node on a program of the page kit. */
final class Node {
    private static final String MISSING =
            "Node 20.19 or newer is needed to build the pages, and `node` is not found: install it, or write the pages by "
                    + "hand as one src/main/web/module.js";

    private Node() {}

    /**
     * Runs a program to its end.
     *
     * @param lines told what it prints
     * @throws IOException when it fails or Node is missing, with what it printed last
     */
    static void run(Consumer<String> lines, Path program, Path... arguments) throws IOException {
        List<String> last = new ArrayList<>();
        Process process = start(program, arguments);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line -> {
                lines.accept(line);
                last.add(line);
            });
            if (process.waitFor() != 0) {
                throw new IOException(String.join("\n", last.subList(Math.max(0, last.size() - 15), last.size())));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Starts a program; what it prints, errors too, is its one output. */
    static Process start(Path program, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", program.toString()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(MISSING, e);
        }
    }

    /** Reads what a started program prints. */
    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
