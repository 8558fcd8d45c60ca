package org.luoshi.maven;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A page builder that stays: one Node with Vite loaded, which builds whenever it is told to. Starting it anew for each
 * change would cost more than the change.
 */
final class KeptBuilder implements AutoCloseable {
    private static final String DONE = "done";

    private Process process;
    private BufferedReader output;
    private BufferedWriter input;

    /** Where the kit comes from, asked for at the first build. */
    @FunctionalInterface
    interface KitSource {
        PageKit kit() throws IOException, MojoExecutionException;
    }

    /** @throws IOException with what the builder says when the pages are wrong; the next build may be right */
    void build(KitSource kits, Path sources, Path out) throws IOException, MojoExecutionException {
        if (process == null || !process.isAlive()) {
            process = Node.start(kits.kit().program("kept-build.mjs"), sources, out);
            output = Node.output(process);
            input = process.outputWriter(StandardCharsets.UTF_8);
        }
        input.write("build\n");
        input.flush();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !DONE.equals(line); line = output.readLine()) {
            said.append(said.length() == 0 ? "" : "\n").append(line == null ? "the page builder has ended" : line);
            if (line == null || line.startsWith("failed")) {
                throw new IOException(said.toString());
            }
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
