package org.luoshi.itests.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Updates of an empty bundle on a bare Karaf: what the framework itself leaves behind. */
final class KarafUpdates {
    /** The list shows the version that came. */
    private static final String UPDATE =
            "bundle:update org.example.empty; bundle:refresh org.example.empty; bundle:list -t 0 | grep example.empty";

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private KarafUpdates() {}

    static Map<Integer, Footprint> measure(int cycles, int every, Progress progress)
            throws IOException, InterruptedException {
        Map<Integer, Footprint> footprints = new TreeMap<>();
        Path home = BareKaraf.unpack();
        Process process = BareKaraf.start(home);
        try {
            KarafShell shell = new KarafShell(process, LONGEST);
            shell.mustAnswer("version", Settings.text("karaf.version"));
            Path bundle = home.resolve("empty.jar");
            write(bundle, 0);
            shell.mustAnswer("bundle:install -s file:" + bundle, "Bundle ID");
            for (int i = 1; i <= cycles; i++) {
                write(bundle, i);
                shell.mustAnswer(UPDATE, "1.0." + i);
                if (i == 1 || i % every == 0) {
                    footprints.put(i, Footprint.of(BareKaraf.javaProcess(process)));
                    progress.say("bare Karaf: %d updates, %s", i, footprints.get(i));
                }
            }
            return footprints;
        } finally {
            BareKaraf.end(process, home);
        }
    }

    private static void write(Path file, int number) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.empty");
        main.putValue("Bundle-Version", "1.0." + number);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }
}
