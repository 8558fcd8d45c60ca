package org.luoshi.platform.modules.supply;

import java.nio.file.Path;
import org.luoshi.platform.modules.plugin.PluginManifest;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;

/**
 * A plugin file that lies ready on this machine (待装功能).
 *
 * @param manifest what it is
 * @param file where it lies
 * @param sha256 hash of the file, hexadecimal
 * @param origin whether it came with the distribution or was put into the watched folder
 */
public record Offer(PluginManifest manifest, Path file, String sha256, Origin origin) {
    /** Tells whether it could take the place of what is installed: other bytes, and not an older version. */
    public boolean replaces(Installed installed) {
        return !sha256.equals(installed.sha256()) && manifest.number().compareTo(installed.number()) >= 0;
    }
}
