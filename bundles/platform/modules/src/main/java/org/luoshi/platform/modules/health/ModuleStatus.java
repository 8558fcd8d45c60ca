package org.luoshi.platform.modules.health;

import org.luoshi.platform.api.LocalizedText;

/**
 * How one bundle of the house stands.
 *
 * @param module identifier of the office function; the bundle's name for a platform bundle
 * @param office whether it is an office function
 * @param title what people call it
 * @param version version of the bundle
 * @param state how it stands
 * @param reason why it does not run, in plain words; empty when it does
 * @param schemaVersion newest migration of its schema; empty when it has none
 */
public record ModuleStatus(
        String module,
        boolean office,
        LocalizedText title,
        String version,
        ModuleState state,
        LocalizedText reason,
        String schemaVersion) {}
