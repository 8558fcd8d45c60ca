package org.luoshi.platform.modules.rest;

import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FlightPlan;
import org.luoshi.platform.modules.store.Journal.Action;

/** What will happen, in the reader's language; see {@link FlightPlan}. */
public record PlanJson(
        Action action,
        String function,
        String title,
        String from,
        String to,
        String signer,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> refreshed,
        List<String> blinking,
        List<String> schemaSteps) {
    static PlanJson of(FlightPlan plan, Locale locale) {
        String language = Messages.supported(locale) == Locale.ENGLISH ? "en" : "zh-CN";
        return new PlanJson(
                plan.action(),
                plan.function(),
                plan.title().getOrDefault(language, plan.function()),
                plan.from(),
                plan.to(),
                plan.signer(),
                plan.added(),
                plan.changed(),
                plan.removed(),
                plan.refreshed(),
                plan.blinking(),
                plan.schemaSteps());
    }
}
