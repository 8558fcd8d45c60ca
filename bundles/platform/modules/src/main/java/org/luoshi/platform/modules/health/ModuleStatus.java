package org.luoshi.platform.modules.health;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;

/**
 * How one bundle of the house stands, with those that came with it.
 *
 * @param module identifier of the office function; the bundle's name for a platform bundle
 * @param office whether it is an office function
 * @param title what people call it
 * @param version version of the bundle
 * @param state how it stands
 * @param reason why it does not run, in plain words; empty when it does
 * @param schemaVersion newest migration of its schema; empty when it has none
 * @param bundles every bundle of it
 * @param pages whether it brings pages into the console
 */
public record ModuleStatus(
        String module,
        boolean office,
        LocalizedText title,
        String version,
        ModuleState state,
        LocalizedText reason,
        String schemaVersion,
        List<Part> bundles,
        boolean pages) {
    /** The same, as it stands when more than its bundles is looked at. */
    public ModuleStatus as(ModuleState now, LocalizedText why) {
        return new ModuleStatus(module, office, title, version, now, why, schemaVersion, bundles, pages);
    }

    /** How one of its bundles stands. */
    public record Part(String name, String version, PartState state) {}

    /** States of a bundle, in the framework's words. */
    public enum PartState {
        /** It runs (运行中). */
        ACTIVE,
        /** It waits for others or is on its way (启动中). */
        STARTING,
        /** It could run and does not (未启动). */
        RESOLVED,
        /** Something that it needs is missing (缺少依赖). */
        INSTALLED,
        /** A part of another bundle, which runs with that (附属于其他组件包). */
        FRAGMENT
    }
}
