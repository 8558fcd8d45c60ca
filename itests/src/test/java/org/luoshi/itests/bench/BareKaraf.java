package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.luoshi.itests.Installation;

/** A freshly unpacked Karaf as it is downloaded, on a terminal that {@code script} lends it: its shell wants one. */
final class BareKaraf {
    private BareKaraf() {}

    static Path unpack() throws IOException, InterruptedException {
        Path home = Settings.FOLDER.resolve("karaf");
        Installation.deleteTree(home);
        Files.createDirectories(home);
        Installation.run(
                List.of("tar", "xzf", Settings.text("karaf.archive"), "--strip-components=1", "-C", home.toString()));
        return home;
    }

    static Process start(Path home) {
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", "exec sh " + home + "/bin/karaf", "/dev/null");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("TERM", "xterm");
        builder.redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Missing("The program script (util-linux) is missing: Karaf's shell needs the terminal it lends.");
        }
    }

    /** Identifier of the Java process below the terminal. */
    static long javaProcess(Process terminal) {
        return terminal.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new Missing("bare Karaf does not run"))
                .pid();
    }

    static void end(Process terminal, Path home) throws IOException, InterruptedException {
        terminal.descendants().forEach(ProcessHandle::destroyForcibly);
        terminal.destroyForcibly().waitFor();
        Installation.deleteTree(home);
    }
}
