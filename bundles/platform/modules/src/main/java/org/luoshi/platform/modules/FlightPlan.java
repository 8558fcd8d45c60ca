package org.luoshi.platform.modules;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.modules.plugin.Page;
import org.luoshi.platform.modules.store.Journal.Action;

/**
 * What will happen, before it happens (变更预案). The operator reads it, prints it for approval if need be, and compares it
 * with what really happened.
 *
 * @param action what is asked for
 * @param function identifier of the function
 * @param title what people call it, by language tag
 * @param from version that is installed; empty for none
 * @param to version that will be installed; empty for none
 * @param signer trusted key that signed the plugin file; empty when it comes with the distribution
 * @param added bundles that will come
 * @param changed bundles that will be replaced or stopped
 * @param removed bundles that will go
 * @param refreshed every bundle that will be wired anew and therefore stop for a moment
 * @param blinking other functions among these
 * @param schemaSteps migrations that will run, in their order
 * @param effects what people and the machine will notice
 */
public record FlightPlan(
        Action action,
        String function,
        Map<String, String> title,
        String from,
        String to,
        String signer,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> refreshed,
        List<String> blinking,
        List<String> schemaSteps,
        Effects effects) {
    /**
     * What people and the machine notice of a change.
     *
     * @param inUse the function itself and every one that blinks, with the people who use it now
     * @param permissions keys that come and go
     * @param pages pages and cards that come and go
     * @param schemaBefore newest migration that the tables have seen; empty when there are none
     * @param schemaAfter the same after the change
     * @param space what it takes of the disk
     */
    public record Effects(
            List<InUse> inUse,
            Shift<String> permissions,
            Shift<Page> pages,
            String schemaBefore,
            String schemaAfter,
            Space space) {}

    /** How many signed-in people use a function when the plan is made. */
    public record InUse(String function, int people) {}

    /** What comes and what goes. */
    public record Shift<T>(List<T> appearing, List<T> vanishing) {
        public Shift {
            appearing = List.copyOf(appearing);
            vanishing = List.copyOf(vanishing);
        }
    }

    /**
     * Disk, in bytes.
     *
     * @param free what is free where the data folder lies
     * @param needed what the plugin file, its unpacked bundles and a copy of local tables take there at most
     * @param tables estimated size of the copy of the tables; 0 when none is made
     * @param tablesAreLocal whether that copy lies on the same disk; else it lies on the database server's
     */
    public record Space(long free, long needed, long tables, boolean tablesAreLocal) {
        /** Whether there is room for it. */
        public boolean suffices() {
            return free >= needed;
        }
    }
}
