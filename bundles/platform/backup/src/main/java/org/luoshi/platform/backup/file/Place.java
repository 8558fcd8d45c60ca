package org.luoshi.platform.backup.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an installation keeps what.
 *
 * @param home its folder
 * @param data what it keeps
 * @param etc its settings
 */
public record Place(Path home, Path data, Path etc) {
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:([^:}]+)(:-)?([^}]*)}");

    /** An installation as it is unpacked. */
    public static Place of(Path home) {
        Path whole = home.toAbsolutePath().normalize();
        return new Place(whole, whole.resolve("data"), whole.resolve("etc"));
    }

    /** The key of its backups. */
    public Path backupKey() {
        return etc.resolve("backup").resolve("key");
    }

    /** The keys that seal its audit chain. */
    public Path auditKeys() {
        return etc.resolve("audit");
    }

    /** The SQL files that made its schemas. */
    public Path scripts() {
        return data.resolve("migrations");
    }

    /** A file of an installation, by its name in a backup. */
    public Path file(String name) {
        if (name.startsWith("data/")) {
            return data.resolve(name.substring("data/".length()));
        }
        return name.startsWith("etc/") ? etc.resolve(name.substring("etc/".length())) : home.resolve(name);
    }

    /** The lines of a settings file, places of the environment filled in; none when there is no such file. */
    public Properties settings(String name) throws IOException {
        Properties lines = new Properties();
        Path file = etc.resolve(name);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
        }
        lines.replaceAll((key, value) -> filled(value.toString()));
        return lines;
    }

    private static String filled(String value) {
        Matcher places = FROM_ENVIRONMENT.matcher(value);
        return places.replaceAll(found -> {
            String given = System.getenv(found.group(1));
            return Matcher.quoteReplacement(given == null ? found.group(3) : given);
        });
    }
}
