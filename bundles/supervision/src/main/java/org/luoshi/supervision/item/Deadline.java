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
 * @param originalDue the first due date (原时限), kept through every extension and reassignment
 * @param provisional whether {@code due} rests on a year whose holidays are not published (暂定)
 * @param extensions how often it was extended (延期次数)
 * @param nextFeedback next report date, null when none is expected
 * @param reportDay day of the month of the first report date, see {@link FeedbackCycle#dayOf}; null means that of {@code
 *     nextFeedback}
 */
@Embeddable
public record Deadline(
        @Column(name = "due") LocalDate due,
        @Column(name = "original_due") LocalDate originalDue,
        @Column(name = "due_provisional") boolean provisional,
        @Column(name = "extension_count") int extensions,

        @Enumerated(EnumType.STRING) @Column(name = "feedback_cycle")
        FeedbackCycle cycle,

        @Column(name = "next_feedback") LocalDate nextFeedback,
        @Column(name = "report_day") Integer reportDay) {
    /** A due date as first named. */
    public static Deadline named(LocalDate due, boolean provisional, FeedbackCycle cycle, LocalDate nextFeedback) {
        FeedbackCycle howOften = cycle == null ? FeedbackCycle.ONCE : cycle;
        return new Deadline(due, due, provisional, 0, howOften, nextFeedback, dayOf(nextFeedback));
    }

    /** The same reports with a due date as first named. */
    Deadline anew(LocalDate day, boolean provisionalNow) {
        return new Deadline(day, day, provisionalNow, 0, cycle, nextFeedback, reportDay);
    }

    /** The same with a later due date that was granted; the old one is kept as original. */
    public Deadline extendedTo(LocalDate later, boolean provisionalNow) {
        LocalDate first = originalDue == null ? due : originalDue;
        return new Deadline(later, first, provisionalNow, extensions + 1, cycle, nextFeedback, reportDay);
    }

    /** The same with another due date that is no extension: the clock stood still, or another office has it now. */
    public Deadline movedTo(LocalDate day, boolean provisionalNow) {
        LocalDate first = originalDue == null ? day : originalDue;
        return new Deadline(day, first, provisionalNow, extensions, cycle, nextFeedback, reportDay);
    }

    /** The same with reports in a cycle that begins with a date; null when none is expected. */
    Deadline reporting(FeedbackCycle howOften, LocalDate first) {
        return new Deadline(due, originalDue, provisional, extensions, howOften, first, dayOf(first));
    }

    /** The same with reports in a cycle of which the first follows from the day of dispatch. */
    Deadline reportingAfter(FeedbackCycle howOften, LocalDate dispatch) {
        int day = FeedbackCycle.dayOf(dispatch);
        return new Deadline(
                due,
                originalDue,
                provisional,
                extensions,
                howOften,
                howOften.next(dispatch, day),
                Integer.valueOf(day));
    }

    /** The same after a report that counts: the next one is expected on the first planned date that lies ahead. */
    Deadline reported(LocalDate today) {
        LocalDate planned = nextFeedback == null ? today : nextFeedback;
        int day = reportDay(planned);
        return new Deadline(
                due,
                originalDue,
                provisional,
                extensions,
                cycle,
                cycle.nextAfter(planned, day, today),
                Integer.valueOf(day));
    }

    /** Whether the period has begun that the next report is about: the planned date before it has passed. */
    boolean isReportingPeriod(LocalDate today) {
        LocalDate before = nextFeedback == null ? null : cycle.previous(nextFeedback, reportDay(nextFeedback));
        return before == null || today.isAfter(before);
    }

    /** No due date any more. */
    Deadline withoutEnd() {
        return new Deadline(
                null, originalDue == null ? due : originalDue, false, extensions, cycle, nextFeedback, reportDay);
    }

    private int reportDay(LocalDate planned) {
        return reportDay == null ? FeedbackCycle.dayOf(planned) : reportDay;
    }

    private static Integer dayOf(LocalDate first) {
        return first == null ? null : Integer.valueOf(FeedbackCycle.dayOf(first));
    }
}
