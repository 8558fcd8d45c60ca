package org.luoshi.itests.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures starts, how functions come and go, the item list on both databases, and memory; targets that are missed are printed, not thrown. */
public final class Benchmark {
    private final Settings settings;
    private final Progress progress;

    private Benchmark(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream terminal = System.out;
        // Ctrl-C and errors must leave nothing running.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        int status = 0;
        try {
            new Benchmark(Settings.read(), new Progress(terminal)).run();
        } catch (Missing e) {
            terminal.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private void run() throws Exception {
        Instant begun = Instant.now();
        Files.createDirectories(Settings.FOLDER);
        Machine machine = Machine.atBegin();
        StartTimes starts = null;
        if (settings.measured().contains("starts")) {
            starts = StartTimes.measure(settings.starts(), progress);
        }
        ModuleTimes functions = null;
        if (settings.measured().contains("functions")) {
            functions = ModuleTimes.measure(settings.cycles(), progress);
        }
        List<ListTimes> lists = new ArrayList<>();
        if (settings.measured().contains("H2")) {
            lists.add(measure(new H2Database()));
        }
        if (settings.measured().contains("PostgreSQL")) {
            lists.add(measure(new PostgresDatabase()));
        }
        List<WriteCost> writes = new ArrayList<>();
        if (settings.measured().contains("writes")) {
            writes.add(writeCost(new H2Database()));
            writes.add(writeCost(new PostgresDatabase()));
        }
        String report = new Report(settings, machine, starts, functions, lists, writes)
                .text(begun, Duration.between(begun, Instant.now()));
        progress.print(report);
        Path file = Path.of(Settings.text("bench.report"));
        Files.writeString(file, report);
        progress.say("written to " + file);
    }

    private WriteCost writeCost(TestDatabase database) throws Exception {
        try (database) {
            return WriteCost.measure(database, settings, progress);
        }
    }

    private ListTimes measure(TestDatabase database) throws Exception {
        try (database;
                Site site = Site.open(database, settings, progress)) {
            return ListTimes.measure(site, settings, progress);
        }
    }
}
