package org.luoshi.platform.modules.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.modules.FunctionFacts.Right;
import org.luoshi.platform.modules.health.ModuleState;
import org.luoshi.platform.modules.health.ModuleStatus;
import org.luoshi.platform.modules.health.ModuleStatus.Part;
import org.luoshi.platform.modules.store.Installed;

/**
 * One office function in the reader's language.
 *
 * @param state how it stands, its addresses and pages included
 * @param reason why it does not run, in plain words; empty when it does
 * @param schemaVersion newest migration of its schema; empty when it has none
 * @param bundles its bundles, each with its state
 * @param permissions what it lets people do, as far as it runs
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
        List<Part> bundles,
        List<PermissionJson> permissions,
        boolean managed,
        Installed.Origin origin,
        String signer,
        Instant installedAt,
        String installedBy,
        String offered,
        boolean inProfile) {
    /** What lies ready of it, null for nothing, and whether the profile wants it. */
    record Offered(String version, boolean inProfile) {}

    /** A permission and what people call it. */
    public record PermissionJson(String key, String title) {}

    static ModuleJson of(
            ModuleStatus status, List<Right> permissions, Installed installed, Offered offered, Locale locale) {
        boolean managed = installed != null;
        return new ModuleJson(
                status.module(),
                status.title().in(locale),
                managed ? installed.version() : status.version(),
                status.state(),
                status.reason().in(locale),
                status.schemaVersion(),
                status.bundles(),
                permissions.stream()
                        .map(one -> new PermissionJson(one.key(), one.title().in(locale)))
                        .toList(),
                managed,
                managed ? installed.origin() : null,
                managed ? installed.signer() : null,
                managed ? installed.installedAt() : null,
                managed ? installed.installedBy() : null,
                offered.version(),
                offered.inProfile());
    }
}
