package org.luoshi.platform.modules.rest;

import java.util.List;
import java.util.Locale;
import org.luoshi.platform.modules.Outcome;
import org.luoshi.platform.modules.deploy.LeakWatch.Leak;

/** What happened, in the reader's language; see {@link Outcome}. */
public record OutcomeJson(PlanJson plan, List<String> differences, List<Leak> leaks, long millis) {
    static OutcomeJson of(Outcome outcome, Locale locale) {
        return new OutcomeJson(
                PlanJson.of(outcome.plan(), locale),
                outcome.differences().stream().map(text -> text.in(locale)).toList(),
                outcome.leaks(),
                outcome.millis());
    }
}
