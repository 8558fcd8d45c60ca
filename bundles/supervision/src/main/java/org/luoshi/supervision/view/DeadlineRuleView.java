package org.luoshi.supervision.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.supervision.settings.DeadlineRule;
import org.luoshi.supervision.settings.Terms;

/** A deadline rule. */
public record DeadlineRuleView(long id, @JsonUnwrapped Terms terms, long version) implements Versioned {
    public static DeadlineRuleView of(DeadlineRule rule) {
        return new DeadlineRuleView(rule.id(), rule.terms(), rule.version());
    }

    /**
     * A due date that a rule suggests.
     *
     * @param provisional whether it rests on a year whose holidays are not published
     */
    public record Suggestion(DeadlineRuleView rule, LocalDate due, boolean provisional) {}
}
