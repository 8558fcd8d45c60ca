package org.luoshi.platform.modules;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;

/**
 * How what runs compares with what the office says it wants to run.
 *
 * @param signaturesAsked whether plugin files must bear a trusted signature
 * @param safeMode whether the platform was started without functions
 * @param profile functions that {@code etc/profile.cfg} names; null when the office keeps no profile
 * @param drift where the two differ; empty without a profile
 * @param faults files that lie ready but cannot be installed, by name, with the reason
 */
public record Situation(
        boolean signaturesAsked,
        boolean safeMode,
        List<String> profile,
        List<Drift> drift,
        Map<String, LocalizedText> faults) {
    /** How a function differs from the profile. */
    public enum Kind {
        /** Named, but does not run (缺少). */
        MISSING,
        /** Named, and runs in an older version than what lies ready, which failed (未能升级). */
        OUTDATED,
        /** Runs, but is not named (多出). */
        EXTRA
    }

    /**
     * One difference.
     *
     * @param function identifier of the function
     * @param reason why, as far as it is known
     */
    public record Drift(String function, Kind kind, LocalizedText reason) {}
}
