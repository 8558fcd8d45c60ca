package org.luoshi.supervision.intake.task;

import java.time.LocalDate;
import org.luoshi.supervision.intake.text.Span;

/**
 * A step of an item with its limit (节点).
 *
 * @param what what is to be done by then
 * @param due the day, or null where only a person can tell it
 * @param relative the words of the limit where {@code due} is null, else null
 * @param evidence where the words of the limit stand in the source
 */
public record Milestone(String what, LocalDate due, String relative, Span evidence) {}
