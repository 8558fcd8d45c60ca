package org.luoshi.platform.backup.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of an installation belong into its backup. */
public final class InstallationFiles {
    /** Beginning of the names of attachments. */
    public static final String ATTACHMENTS = "data/attachments/";

    static final String SEALS = "data/audit-seals/";
    static final String SETTINGS = "etc/";

    private static final List<String> FUNCTIONS =
            List.of("data/modules/installed/", "data/modules/files/", "data/migrations/", "plugins/");

    /** What a restore may write to. */
    private static final List<String> FOLDERS = List.of(
            "data/attachments/", "data/audit-seals/", "data/modules/", "data/migrations/", SETTINGS, "plugins/");

    private static final Pattern PART = Pattern.compile("[^/\\\\:\\x00-\\x1f]+");

    private final Place place;

    public InstallationFiles(Place place) {
        this.place = place;
    }

    /** Tells whether a file of this name may be part of a backup: in a known folder, and no way out of it. */
    public static boolean isName(String name) {
        return FOLDERS.stream().anyMatch(name::startsWith)
                && Arrays.stream(name.split("/", -1)).allMatch(InstallationFiles::isPart)
                && !secret(name);
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.equals(".") && !part.equals("..");
    }

    /**
     * Files that only grow at their ends, with how far they belong to the moment: the seals of the audit chain, which
     * must not be newer than the chain.
     */
    Map<String, Long> seals() throws IOException {
        Map<String, Long> lengths = new LinkedHashMap<>();
        for (String name : below(SEALS, name -> true)) {
            lengths.put(name, Files.size(place.file(name)));
        }
        return lengths;
    }

    /** Settings, without keys. */
    List<String> settings() throws IOException {
        return below(SETTINGS, name -> !secret(name));
    }

    /** Which functions are installed, their plugin files, and what made their tables. */
    List<String> functions() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : FUNCTIONS) {
            names.addAll(below(folder, name -> !name.endsWith(".part")));
        }
        String profile = "data/modules/profile.json";
        if (Files.exists(place.file(profile))) {
            names.add(profile);
        }
        return names;
    }

    private static boolean secret(String name) {
        return name.matches("etc/(audit|backup|identity|tls)/.*")
                || name.matches("etc/.*(\\.key|\\.jks|\\.p12|\\.pfx|private.*\\.pem)");
    }

    private List<String> below(String folder, Predicate<String> wanted) throws IOException {
        Path root = place.file(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + root.relativize(file).toString().replace('\\', '/'))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }
}
