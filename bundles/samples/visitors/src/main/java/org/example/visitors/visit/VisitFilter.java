package org.example.visitors.visit;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which visits a list shows.
 *
 * @param words part of the visitor's name, the organisation or the purpose; null for all
 * @param offices host offices; null for all
 * @param inside true for those who are still inside, false for those who have left, null for both
 * @param from first day of coming, null for no limit
 * @param to last day of coming, null for no limit
 */
public record VisitFilter(String words, Set<Long> offices, Boolean inside, LocalDate from, LocalDate to) {
    /** Those who are inside and came on this day or before. */
    public static VisitFilter insideSince(LocalDate day, Set<Long> offices) {
        return new VisitFilter(null, offices, true, null, day);
    }

    /** Everybody who came on a day. */
    public static VisitFilter on(LocalDate day, Set<Long> offices) {
        return new VisitFilter(null, offices, null, day, day);
    }
}
