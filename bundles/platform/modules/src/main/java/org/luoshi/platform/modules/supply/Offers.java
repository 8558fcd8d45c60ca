package org.luoshi.platform.modules.supply;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed.Origin;

/**
 * The plugin files that lie ready: those of the distribution (catalogue, 功能目录) and those that somebody put into the
 * watched folder (投放目录). A file is read once, and again when it has changed: one that is still being copied is
 * damaged until it is whole.
 */
public final class Offers {
    /** Of two files of one version that of the distribution comes first. */
    private static final Comparator<Offer> BEST = Comparator.comparing(
                    (Offer offer) -> offer.manifest().number())
            .thenComparing(Offer::origin, Comparator.reverseOrder());

    private final Path catalogue;
    private final Path watched;
    private final Map<Path, Seen> known = new HashMap<>();

    /** @param catalogue folder of the distribution
     * @param watched folder that people put files into; either may be missing */
    public Offers(Path catalogue, Path watched) {
        this.catalogue = catalogue;
        this.watched = watched;
    }

    /** A file as it was read last: either an offer or a fault. */
    private record Seen(long size, FileTime changed, Offer offer, LocalizedText fault) {
        boolean isOf(Path file) throws IOException {
            return size == Files.size(file) && changed.equals(Files.getLastModifiedTime(file));
        }
    }

    /** The best offer of each function, by its identifier. */
    public synchronized Map<String, Offer> best() throws IOException {
        Map<String, Offer> best = new TreeMap<>();
        for (Seen seen : look().values()) {
            if (seen.offer() != null) {
                best.merge(
                        seen.offer().manifest().id(),
                        seen.offer(),
                        (one, other) -> BEST.compare(one, other) >= 0 ? one : other);
            }
        }
        return best;
    }

    /** The best offer of one function; empty when nothing of it lies ready. */
    public Optional<Offer> of(String function) throws IOException {
        return Optional.ofNullable(best().get(function));
    }

    /** Files that cannot be installed, by name, with the reason. */
    public synchronized Map<String, LocalizedText> faults() throws IOException {
        Map<String, LocalizedText> faults = new TreeMap<>();
        look().forEach((file, seen) -> {
            if (seen.fault() != null) {
                faults.put(file.toFile().getName(), seen.fault());
            }
        });
        return faults;
    }

    private Map<Path, Seen> look() throws IOException {
        Map<Path, Seen> present = new HashMap<>();
        look(catalogue, Origin.CATALOGUE, present);
        look(watched, Origin.FOLDER, present);
        known.clear();
        known.putAll(present);
        return present;
    }

    private void look(Path folder, Origin origin, Map<Path, Seen> present) throws IOException {
        for (Path file : files(folder)) {
            Seen before = known.get(file);
            present.put(file, before != null && before.isOf(file) ? before : read(file, origin));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + PluginFile.ENDING)) {
                entries.forEach(files::add);
            }
        }
        return files;
    }

    private static Seen read(Path file, Origin origin) throws IOException {
        long size = Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        try {
            PluginFile plugin = PluginFile.read(file);
            return new Seen(size, changed, new Offer(plugin.manifest(), file, plugin.sha256(), origin), null);
        } catch (PluginRefused e) {
            return new Seen(size, changed, null, e.explanation());
        }
    }
}
