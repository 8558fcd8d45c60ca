package org.luoshi.supervision.item;

import java.time.LocalDate;

/**
 * A sub-task as planned.
 *
 * @param title what
 * @param officeId who, null for the lead office
 * @param due when, null when no day is known
 * @param relativeDue when, in words that hang on an event; may be null
 */
public record PlannedPart(String title, Long officeId, LocalDate due, String relativeDue) {}
