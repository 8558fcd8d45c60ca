package org.luoshi.platform.modules;

import java.util.List;
import java.util.Map;
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
        List<String> schemaSteps) {}
