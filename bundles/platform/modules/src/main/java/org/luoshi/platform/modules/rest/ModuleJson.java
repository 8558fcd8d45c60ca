package org.luoshi.platform.modules.rest;

import java.time.Instant;
import java.util.Locale;
import org.luoshi.platform.modules.health.ModuleState;
import org.luoshi.platform.modules.health.ModuleStatus;
import org.luoshi.platform.modules.store.Installed;

/**
 * One office function in the reader's language.
 *
 * @param managed whether it came as a plugin file and can be stopped and removed here
 * @param origin where its plugin file came from; null when it is not managed
 * @param signer key that signed the file; empty when none was asked for, null when it is not managed
 * @param installedAt since when this version is installed; null when it is not managed
 * @param installedBy who installed it; null when it is not managed
 */
public record ModuleJson(
        String id,
        String title,
        String version,
        ModuleState state,
        String reason,
        String schemaVersion,
        boolean managed,
        Installed.Origin origin,
        String signer,
        Instant installedAt,
        String installedBy) {
    static ModuleJson of(ModuleStatus status, Installed installed, Locale locale) {
        boolean managed = installed != null;
        return new ModuleJson(
                status.module(),
                status.title().in(locale),
                status.version(),
                status.state(),
                status.reason().in(locale),
                status.schemaVersion(),
                managed,
                managed ? installed.origin() : null,
                managed ? installed.signer() : null,
                managed ? installed.installedAt() : null,
                managed ? installed.installedBy() : null);
    }
}
