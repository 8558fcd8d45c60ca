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
 * @param offered version that lies ready to be installed or to replace it; null when none does
 * @param inProfile whether the profile of the office names it
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
        String installedBy,
        String offered,
        boolean inProfile) {
    static ModuleJson of(ModuleStatus status, Installed installed, String offered, boolean inProfile, Locale locale) {
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
                managed ? installed.installedBy() : null,
                offered,
                inProfile);
    }
}
