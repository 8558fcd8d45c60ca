package org.luoshi.supervision.item;

/** What a {@link Step} does to an item, with the input it was given. */
@FunctionalInterface
public interface Act {
    /**
     * Changes the item.
     *
     * @return what goes into the timeline
     * @throws org.luoshi.platform.api.error.InvalidInput when a field of the input cannot be accepted
     * @throws org.luoshi.platform.api.error.RuleViolation when a rule forbids it
     */
    Event apply(SupervisionItem item, Occasion occasion);
}
