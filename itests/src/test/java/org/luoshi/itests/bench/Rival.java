package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hand-written servlet in a JVM of its own, with the heap and collector of the platform. */
record Rival(Process process, int port) implements AutoCloseable {
    static Rival start(TestDatabase database, String name, List<String> javaOptions, Calendar calendar)
            throws IOException {
        Path days = calendar.write(Settings.FOLDER.resolve("workdays.properties"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), ListServer.class.getName()));
        command.addAll(List.of(database.address(name), database.user(), days.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new Missing("The servlet did not start; what it said stands above.");
        }
        return new Rival(process, Integer.parseInt(line));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
