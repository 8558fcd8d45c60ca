package org.luoshi.itests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A freshly unpacked copy of the packed distribution that runs as its own process on a free port of the loopback. */
public final class Installation implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "Journey-2026-zx";

    private final Path home;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;
    /** The database that came with it, where the tests run on PostgreSQL. */
    private PostgresServer postgres;

    private Installation(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /**
     * Unpacks the distribution into {@code itests/target/installations/<name>}, with a PostgreSQL of its own where
     * {@code -Dluoshi.database=postgresql} says so.
     */
    public static Installation unpack(String name) throws IOException, InterruptedException {
        Installation unpacked = unpackUnchanged(name);
        if (PostgresServer.isAskedFor()) {
            unpacked.postgres = PostgresServer.start();
            unpacked.on(unpacked.postgres);
        }
        return unpacked;
    }

    /** The same as it is packed, with a file of H2: for what is about that file, or brings its own database. */
    static Installation unpackUnchanged(String name) throws IOException, InterruptedException {
        Path folder = Path.of("target", "installations", name).toAbsolutePath();
        deleteTree(folder);
        Files.createDirectories(folder);
        run(List.of(
                "tar", "xzf", System.getProperty("luoshi.archive"), "--strip-components=1", "-C", folder.toString()));
        return new Installation(folder, freePort());
    }

    /** Leaves the password of the first administrator to the platform, which prints it. */
    Installation withoutPassword() {
        environment.put("LUOSHI_ADMIN_PASSWORD", "");
        return this;
    }

    /** Has a person given another password at the next start, which prints it. */
    Installation resettingPasswordOf(String username) {
        environment.put("LUOSHI_RESET_PASSWORD", username);
        return this;
    }

    /** Adds a line to {@code etc/system.properties}. */
    Installation with(String property) throws IOException {
        Path settings = home.resolve("etc/system.properties");
        Files.writeString(settings, "\n" + property + "\n", StandardOpenOption.APPEND);
        return this;
    }

    /** Starts with this variable in the environment. */
    Installation set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** Changes a line of a configuration file, as an operator does in an editor. */
    Installation edit(String file, String line, String changed) throws IOException {
        Path settings = home.resolve("etc").resolve(file);
        String text = Files.readString(settings);
        if (!text.contains(line)) {
            throw new IllegalArgumentException(file + " has no line " + line);
        }
        Files.writeString(settings, text.replace(line, changed));
        return this;
    }

    /** Uses this PostgreSQL, by the lines that the operator writes. */
    Installation on(PostgresServer postgres) throws IOException {
        Files.writeString(home.resolve("etc/org.luoshi.platform.persistence.cfg"), "url = " + postgres.url() + "\n");
        return this;
    }

    public Path home() {
        return home;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** Starts the platform and waits until it says that it is ready. */
    public Installation start() throws IOException {
        launch("server");
        awaitHealth(200);
        return this;
    }

    /** Starts the platform with its shell on a terminal, which {@link #type} writes to. */
    Installation startWithShell() throws IOException {
        launch();
        awaitHealth(200);
        return this;
    }

    /** Types a command into the shell of the terminal. */
    void type(String command) throws IOException {
        OutputStream terminal = process.getOutputStream();
        terminal.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.flush();
    }

    /** What was printed on the terminal. */
    String terminal() throws IOException {
        return Files.readString(terminalLog());
    }

    private Path terminalLog() {
        return home.resolve("terminal.log");
    }

    /** Starts the platform as {@code bin/start} does; {@code bin/stop} ends it. */
    void startInBackground() throws IOException, InterruptedException {
        program("start").start().waitFor();
        awaitHealth(200);
    }

    /** Starts the process without waiting for anything. */
    public Installation launch(String... arguments) throws IOException {
        process = program("karaf", arguments).start();
        return this;
    }

    private ProcessBuilder program(String name, String... arguments) {
        Stream<String> script = Stream.of("sh", home.resolve("bin/" + name).toString());
        List<String> command = Stream.concat(script, Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(terminalLog().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("LUOSHI_HTTP_PORT", Integer.toString(port));
        builder.environment().put("LUOSHI_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Waits until the platform answers the question whether it is ready with this status. */
    void awaitHealth(int status) {
        Client client = new Client(address());
        await("/health/ready to answer " + status + " in " + home + ", see data/log/karaf.log")
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(250))
                .failFast("the process ended", () -> process != null && !process.isAlive())
                .until(() -> client.statusOf("/health/ready") == status);
    }

    /** A client that is signed in as the administrator. */
    public Client admin() {
        return new Client(address()).signIn("admin", ADMIN_PASSWORD);
    }

    public long processId() {
        return process.pid();
    }

    /** Waits until the process has ended by itself: its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(300, SECONDS)) {
            throw new IllegalStateException("the process of " + home + " does not end");
        }
        return process.exitValue();
    }

    /** Ends the process as kill -9 does: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        stop();
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Ends the process as an operator does and waits until it is gone. */
    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs a command to its end. */
    public static void run(List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command).inheritIO().start();
        if (child.waitFor() != 0) {
            throw new IOException(command + " ended with " + child.exitValue());
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    public static void deleteTree(Path folder) throws IOException {
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
