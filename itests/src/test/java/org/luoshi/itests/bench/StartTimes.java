package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.luoshi.itests.Client;
import org.luoshi.itests.Installation;

/**
 * Seconds from the command to a bare Karaf whose shell answers {@code version}, and to a Luoshi that is ready and has
 * signed somebody in. Each start is that of a freshly unpacked copy, in turn.
 */
record StartTimes(List<Double> karaf, List<Double> luoshi) {
    private static final Duration LONGEST = Duration.ofSeconds(180);

    static StartTimes measure(int starts, Progress progress) throws IOException, InterruptedException {
        StartTimes times = new StartTimes(new ArrayList<>(), new ArrayList<>());
        for (int i = 1; i <= starts; i++) {
            times.karaf.add(startKaraf());
            times.luoshi.add(startLuoshi());
            progress.say(
                    "start %d of %d: Karaf %.1f s, Luoshi %.1f s", i, starts, last(times.karaf), last(times.luoshi));
        }
        return times;
    }

    double ratio() {
        return Median.of(luoshi) / Median.of(karaf);
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static double startKaraf() throws IOException, InterruptedException {
        Path home = BareKaraf.unpack();
        long begin = System.nanoTime();
        Process process = BareKaraf.start(home);
        try {
            new KarafShell(process, LONGEST).mustAnswer("version", Settings.text("karaf.version"));
            return secondsSince(begin);
        } finally {
            BareKaraf.end(process, home);
        }
    }

    private static double startLuoshi() throws IOException, InterruptedException {
        Installation installation = Installation.unpack("bench-start");
        long begin = System.nanoTime();
        installation.launch("server");
        ProcessHandle process = ProcessHandle.of(installation.processId()).orElseThrow();
        try {
            Client client = new Client(installation.address());
            while (client.statusOf("/health/ready") != 200) {
                if (!process.isAlive() || secondsSince(begin) > LONGEST.toSeconds()) {
                    throw new Missing("Luoshi did not become ready: see " + installation.home() + "/data/log");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            installation.admin();
            return secondsSince(begin);
        } finally {
            installation.kill();
            Installation.deleteTree(installation.home());
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
