package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What lists are filtered and sorted by; follows from the rest at every change. No light stands here: lights depend on
 * the day.
 *
 * @param open whether work is still to be done
 * @param running whether the clock runs
 * @param counted whether it counts for punctuality (按期办结率)
 * @param dueKey due date, {@link #NEVER} when there is none
 * @param feedbackKey next report date, {@link #NEVER} when none is expected
 * @param numberKey {@link ItemNumber#key()}, {@link #UNNUMBERED} when there is none
 * @param sourceKey {@link Source#key()}
 */
@Embeddable
public record Keys(
        @Column(name = "open") boolean open,
        @Column(name = "running") boolean running,
        @Column(name = "counted") boolean counted,
        @Column(name = "due_key") LocalDate dueKey,
        @Column(name = "feedback_key") LocalDate feedbackKey,
        @Column(name = "number_key") long numberKey,
        @Column(name = "source_key") String sourceKey) {
    /** Stands for "no date", after every other. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Stands for "no number yet", after every other. */
    public static final long UNNUMBERED = Long.MAX_VALUE;

    static Keys of(SupervisionItem item) {
        ItemState state = item.state();
        Deadline deadline = item.deadline();
        return new Keys(
                state.isOpen(),
                running(state, deadline, item.course()),
                deadline.due() != null && (state.isRunning() || state.isDone()),
                orNever(deadline.due()),
                orNever(deadline.nextFeedback()),
                item.number().map(ItemNumber::key).orElse(UNNUMBERED),
                item.source().key());
    }

    /** An office that asked for closure in time does not turn red while others verify. */
    private static boolean running(ItemState state, Deadline deadline, Course course) {
        boolean finishedInTime = course.finished() != null
                && (deadline.due() == null || !course.finished().isAfter(deadline.due()));
        return state.isRunning() && !finishedInTime;
    }

    private static LocalDate orNever(LocalDate date) {
        return date == null ? NEVER : date;
    }
}
