package org.luoshi.platform.modules.store;

import java.time.Instant;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.osgi.framework.Version;

/**
 * An office function that an operator has installed.
 *
 * @param id identifier of the function
 * @param version version of its plugin
 * @param sha256 hash of the plugin file, hexadecimal
 * @param origin where the file came from
 * @param signer name of the trusted key that signed it; empty when nobody's signature was asked for
 * @param enabled whether it runs; a disabled one keeps its data
 * @param installedAt when this version came
 * @param installedBy name of the operator; empty for the platform itself
 */
public record Installed(
        String id,
        String version,
        String sha256,
        Origin origin,
        String signer,
        boolean enabled,
        Instant installedAt,
        String installedBy) {
    /** Where a plugin file came from. */
    public enum Origin {
        /** Part of the distribution (随平台提供). */
        CATALOGUE,
        /** Brought by an operator (上传). */
        UPLOAD,
        /** Put into the watched folder (投放目录). */
        FOLDER
    }

    /** The same function, running or not. */
    public Installed enabled(boolean wanted) {
        return new Installed(id, version, sha256, origin, signer, wanted, installedAt, installedBy);
    }

    /** The version as a number that can be compared. */
    public Version number() {
        return Version.parseVersion(version);
    }

    /** Name of the file under which the store keeps the plugin. */
    String fileName() {
        return id + "-" + sha256 + PluginFile.ENDING;
    }
}
