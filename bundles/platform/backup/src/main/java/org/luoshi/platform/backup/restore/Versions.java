package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;

/** Versions of the product. */
public final class Versions {
    private static final int NUMBERS = 3;

    private Versions() {}

    /** The version of the program that runs without the platform; 0 when it was not packed. */
    public static String own() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /** @throws BackupRefused when a backup was written by a newer version, whose tables this one does not know */
    static void checkNotNewer(String backup, String installed) throws BackupRefused {
        if (Arrays.compare(numbers(backup), numbers(installed)) > 0) {
            throw new BackupRefused("restore.newer", backup, installed);
        }
    }

    /** @throws BackupRefused when the installation to take over is of a newer version than the one that is to go on */
    static void checkNotOlder(Place from, Place target) throws IOException, BackupRefused {
        String before = installed(from);
        String after = installed(target);
        if (Arrays.compare(numbers(before), numbers(after)) > 0) {
            throw new BackupRefused("upgrade.newer", from.home(), before, after);
        }
    }

    /** The version that lies in an installation; 0 when there is none. */
    private static String installed(Place place) throws IOException {
        Path folder = place.home().resolve("system/org/luoshi/org.luoshi.platform.api");
        if (!Files.isDirectory(folder)) {
            return "0";
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.toFile().getName())
                    .max((one, other) -> Arrays.compare(numbers(one), numbers(other)))
                    .orElse("0");
        }
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[NUMBERS];
        String[] parts = version.split("[^0-9]+");
        for (int i = 0; i < Math.min(NUMBERS, parts.length); i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
