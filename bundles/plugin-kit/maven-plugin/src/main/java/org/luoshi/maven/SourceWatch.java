package org.luoshi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sees which source files were saved. It looks itself, several times a second: a plugin has few files, and the file
 * events of some systems come seconds late.
 */
final class SourceWatch {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Path> roots;
    private Map<Path, String> known;

    /** @param roots folders and files to look at; those that are missing may come */
    SourceWatch(List<Path> roots) throws IOException {
        this.roots = List.copyOf(roots);
        this.known = look();
    }

    /** Waits until something was saved and nothing more is: the files that are new, other or gone. */
    TreeSet<Path> awaitChange() throws IOException, InterruptedException {
        Map<Path, String> before = known;
        Map<Path, String> now = look();
        while (now.equals(before) || !now.equals(known)) {
            known = now;
            Thread.sleep(PAUSE.toMillis());
            now = look();
        }
        return differences(before, now);
    }

    private static TreeSet<Path> differences(Map<Path, String> before, Map<Path, String> now) {
        TreeSet<Path> changed = new TreeSet<>();
        now.forEach((file, state) -> {
            if (!state.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        return changed;
    }

    private Map<Path, String> look() throws IOException {
        Map<Path, String> found = new HashMap<>();
        for (Path root : roots) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        note(file, found);
                    }
                }
            }
        }
        return found;
    }

    /** Editors replace files: one that has just gone comes back with another state. */
    private static void note(Path file, Map<Path, String> found) throws IOException {
        try {
            found.put(file, Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file));
        } catch (NoSuchFileException gone) {
            found.put(file, "gone");
        }
    }
}
