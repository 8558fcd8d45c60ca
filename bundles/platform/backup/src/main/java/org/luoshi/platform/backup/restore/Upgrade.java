package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;

/**
 * Takes over what an installation of an older version keeps into a freshly unpacked one. The older one is only read, so
 * that it stays the saved copy; in the new one there is all of it, or nothing. Tables are brought up to date by the first
 * start.
 */
public final class Upgrade {
    /** What a start makes anew, and what belongs to the place: backups stay where they are. */
    private static final Set<String> LEFT =
            Set.of("cache", "log", "tmp", "port", "backup", "backup-proof", "restoring", "upgrading");

    /** Settings that every version brings its own of. */
    private static final Set<String> OF_THE_VERSION = Set.of(
            "startup.properties",
            "distribution.info",
            "org.apache.karaf.features.xml",
            "org.apache.karaf.features.cfg");

    private final Place from;
    private final Place target;
    private final Path staging;
    private final List<String> replaced = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private int files;

    public Upgrade(Place from, Place target) {
        this.from = from;
        this.target = target;
        this.staging = target.data().resolve("upgrading");
    }

    /** @throws BackupRefused when the new installation has data or is the older of the two */
    public void run() throws IOException, BackupRefused {
        check();
        Folders.delete(staging);
        boolean done = false;
        List<Path> placed = new ArrayList<>();
        try {
            stage();
            place(staging.resolve("data"), target.data(), placed);
            place(staging.resolve("plugins"), target.home().resolve("plugins"), placed);
            done = true;
        } finally {
            if (!done) {
                for (Path one : placed) {
                    Folders.delete(one);
                }
            }
            Folders.delete(staging);
        }
        settings();
    }

    /** @throws BackupRefused when an upgrade from there to here is none, so that nothing has to be saved first */
    public void check() throws IOException, BackupRefused {
        if (!Databases.exists(from)) {
            throw new BackupRefused("program.no-database", from.home());
        }
        Versions.checkNotOlder(from, target);
        Restore.checkEmpty(target);
    }

    /** Copies beside the installation, and reads back what was copied. */
    private void stage() throws IOException {
        for (Path entry : entries(from.data())) {
            if (!LEFT.contains(entry.toFile().getName())) {
                copy(entry, staging.resolve("data").resolve(entry.toFile().getName()));
            }
        }
        Path plugins = from.home().resolve("plugins");
        for (Path entry : entries(plugins)) {
            if (!Files.exists(
                    target.home().resolve("plugins").resolve(entry.toFile().getName()))) {
                copy(entry, staging.resolve("plugins").resolve(entry.toFile().getName()));
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private void copy(Path source, Path copy) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path one : all.toList()) {
                copyOne(one, copy.resolve(source.relativize(one).toString()));
            }
        }
    }

    private void copyOne(Path source, Path copy) throws IOException {
        if (Files.isDirectory(source)) {
            Files.createDirectories(copy);
            return;
        }
        Folders.makeFor(copy);
        Files.copy(source, copy, StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.mismatch(source, copy) >= 0) {
            throw new IOException(source + " cannot be copied to " + copy);
        }
        files++;
    }

    private static void place(Path staged, Path folder, List<Path> placed) throws IOException {
        Files.createDirectories(folder);
        for (Path entry : entries(staged)) {
            Path place = folder.resolve(entry.toFile().getName());
            Folders.delete(place);
            Files.move(entry, place);
            placed.add(place);
        }
    }

    /** What the office has set wins; what Karaf's own files say is the version's, and where it differs is told. */
    private void settings() throws IOException {
        try (Stream<Path> all = Files.walk(from.etc())) {
            for (Path source : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = from.etc().relativize(source).toString().replace('\\', '/');
                Path place = target.etc().resolve(name);
                if (!Files.exists(place)) {
                    copyOne(source, place);
                } else if (Files.mismatch(source, place) >= 0) {
                    settle(source, name, place);
                }
            }
        }
    }

    private void settle(Path source, String name, Path place) throws IOException {
        if (name.startsWith("org.luoshi.") || name.equals("profile.cfg") || name.startsWith("trust/")) {
            Files.move(place, place.resolveSibling(place.toFile().getName() + ".shipped"));
            copyOne(source, place);
            replaced.add("etc/" + name);
        } else if (!OF_THE_VERSION.contains(name)) {
            differing.add("etc/" + name);
        }
    }

    /** How many files were taken over. */
    public int files() {
        return files;
    }

    /** Settings of the office that took the place of those of the version, which lie beside as {@code .shipped}. */
    public List<String> replaced() {
        return replaced;
    }

    /** Settings that are as the version brings them, and were different before. */
    public List<String> differing() {
        return differing;
    }
}
