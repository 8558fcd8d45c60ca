package org.luoshi.platform.backup.restore;

import java.util.Arrays;
import org.luoshi.platform.backup.BackupRefused;

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

    private static int[] numbers(String version) {
        int[] numbers = new int[NUMBERS];
        String[] parts = version.split("[^0-9]+");
        for (int i = 0; i < Math.min(NUMBERS, parts.length); i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
