package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.luoshi.itests.Client;
import org.luoshi.itests.Installation;
import org.luoshi.itests.SamplePlugin;

/**
 * How long the sample plugin takes to come, change and go, and what many updates leave behind.
 *
 * @param install seconds from the complete file to an answer at the function's address and of its page, each
 * @param update seconds of each update
 * @param remove seconds of each removal
 * @param luoshi what the platform holds after so many updates
 * @param karaf what a bare Karaf holds after so many updates of an empty bundle
 */
record ModuleTimes(
        List<Double> install,
        List<Double> update,
        List<Double> remove,
        Map<Integer, Footprint> luoshi,
        Map<Integer, Footprint> karaf) {
    private static final int INSTALLATIONS = 10;
    private static final int LOOKS = 5;

    static ModuleTimes measure(int cycles, Progress progress) throws Exception {
        ModuleTimes times = new ModuleTimes(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        try (Installation installation = Installation.unpack("bench-modules")) {
            SamplePlugin provider = SamplePlugin.trustedBy(installation);
            installation.start();
            Client admin = installation.admin();
            for (int i = 1; i <= INSTALLATIONS; i++) {
                times.install.add(
                        times.bring(admin, provider.version("1.0." + i).file()));
                times.remove.add(times.remove(admin));
            }
            progress.say("functions: installed and removed %d times", INSTALLATIONS);
            times.updates(installation, provider, cycles, progress);
        }
        times.karaf.putAll(KarafUpdates.measure(cycles, cycles / LOOKS, progress));
        return times;
    }

    private void updates(Installation installation, SamplePlugin provider, int cycles, Progress progress)
            throws IOException {
        Client admin = installation.admin();
        bring(admin, provider.version("2.0.0").file());
        for (int i = 1; i <= cycles; i++) {
            update.add(bring(admin, provider.version("2.0." + i).file()));
            if (i == 1 || i % (cycles / LOOKS) == 0) {
                luoshi.put(i, Footprint.of(installation.processId()));
                progress.say("functions: %d updates, %s", i, luoshi.get(i));
            }
        }
    }

    private double bring(Client admin, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        long begin = System.nanoTime();
        Client.Answer staged = admin.sendFile("/api/platform/modules/files", content);
        String name = mustBe(200, staged).body().get("file").asText();
        mustBe(200, admin.post("/api/platform/modules/files/" + name, Map.of()));
        mustBe(200, admin.get("/api/visitors/visits/today"));
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private double remove(Client admin) {
        long begin = System.nanoTime();
        mustBe(200, admin.post("/api/platform/modules/visitors/changes", Map.of("action", "REMOVE")));
        mustBe(404, admin.get("/api/visitors/visits/today"));
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static Client.Answer mustBe(int status, Client.Answer answer) {
        if (answer.status() != status) {
            throw new Missing("A function did not come or go: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
