package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * When an item is due and when its office reports (办理时限与反馈周期).
 *
 * @param due due date, lasts until its midnight; null when none was named
 * @param originalDue the first due date (原时限), kept through every extension
 * @param provisional whether {@code due} rests on a year whose holidays are not published (暂定)
 * @param extensions how often it was extended (延期次数)
 * @param nextFeedback next report date, null when none is expected
 */
@Embeddable
public record Deadline(
        @Column(name = "due") LocalDate due,
        @Column(name = "original_due") LocalDate originalDue,
        @Column(name = "due_provisional") boolean provisional,
        @Column(name = "extension_count") int extensions,

        @Enumerated(EnumType.STRING) @Column(name = "feedback_cycle")
        FeedbackCycle cycle,

        @Column(name = "next_feedback") LocalDate nextFeedback) {
    /** A due date as first named. */
    public static Deadline named(LocalDate due, boolean provisional, FeedbackCycle cycle, LocalDate nextFeedback) {
        return new Deadline(due, due, provisional, 0, cycle == null ? FeedbackCycle.ONCE : cycle, nextFeedback);
    }

    /** The same with a later due date that was granted; the old one is kept as original. */
    public Deadline extendedTo(LocalDate later, boolean provisionalNow) {
        LocalDate first = originalDue == null ? due : originalDue;
        return new Deadline(later, first, provisionalNow, extensions + 1, cycle, nextFeedback);
    }

    /** The same moved because the clock stood still; not an extension. */
    public Deadline movedTo(LocalDate day, boolean provisionalNow) {
        return new Deadline(day, originalDue, provisionalNow, extensions, cycle, nextFeedback);
    }

    /** The same with the next report date. */
    public Deadline reportingNext(LocalDate next) {
        return new Deadline(due, originalDue, provisional, extensions, cycle, next);
    }

    /** No due date any more, reports go on in this cycle. */
    public Deadline withoutEnd(FeedbackCycle lasting, LocalDate next) {
        return new Deadline(null, originalDue == null ? due : originalDue, false, extensions, lasting, next);
    }
}
