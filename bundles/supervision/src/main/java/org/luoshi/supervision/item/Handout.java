package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How an item is handed out (交办单): at first, to another office, or once more on a leader's new instruction.
 *
 * @param on day of dispatch (交办日); null means today
 * @param leadOfficeId lead office, null leaves it as it is
 * @param assistOfficeIds assisting offices, null leaves them as they are
 * @param headId head of the office, null leaves it
 * @param handlerId person who works on it, null leaves it
 * @param due due date, null leaves it
 * @param cycle how often to report, null leaves it
 * @param nextFeedback first report date; null takes the one of the draft, or else lets it follow from the cycle
 */
public record Handout(
        LocalDate on,
        Long leadOfficeId,
        Set<Long> assistOfficeIds,
        Long headId,
        Long handlerId,
        LocalDate due,
        FeedbackCycle cycle,
        LocalDate nextFeedback) {
    /** Hands the item out with a due date that is the first one (交办、批示续办), and gives the day of dispatch. */
    LocalDate apply(SupervisionItem item, Occasion occasion) {
        return apply(item, occasion, item.deadline()::anew);
    }

    /** Hands the item on (改派): its first due date and how often it was extended are kept. Gives the day of dispatch. */
    LocalDate passOn(SupervisionItem item, Occasion occasion) {
        return apply(item, occasion, item.deadline()::movedTo);
    }

    private LocalDate apply(SupervisionItem item, Occasion occasion, BiFunction<LocalDate, Boolean, Deadline> another) {
        LocalDate day = on == null ? occasion.today() : on;
        LocalDate dueThen = due == null ? item.deadline().due() : due;
        check(item, occasion, day, dueThen);
        item.assign(assignment(item.assignment()));
        if (assistOfficeIds != null) {
            item.assistedBy(assistOfficeIds);
        }
        if (due != null && !due.equals(item.deadline().due())) {
            item.due(another.apply(due, occasion.calendar().isProvisional(due.getYear())));
        }
        item.due(reports(item, day));
        item.become(ItemState.DISPATCHED);
        item.pass(item.course().dispatchedOn(day));
        return day;
    }

    private void check(SupervisionItem item, Occasion occasion, LocalDate day, LocalDate dueThen) {
        LocalDate source = item.source().date();
        new InputCheck()
                .that(!day.isAfter(occasion.today()), "on", "in-the-future", occasion.today())
                .that(source == null || !day.isBefore(source), "on", "before-source", day, source)
                .that(dueThen == null || !dueThen.isBefore(day), "due", "due-before-dispatch", dueThen, day)
                .that(nextFeedback == null || !nextFeedback.isBefore(day), "nextFeedback", "before-dispatch", day)
                .done();
    }

    private Assignment assignment(Assignment now) {
        boolean moves = leadOfficeId != null && !leadOfficeId.equals(now.leadOfficeId());
        Assignment base = moves ? now.movedTo(leadOfficeId) : now;
        return new Assignment(
                base.leadOfficeId(),
                base.leaderId(),
                headId == null ? base.headId() : headId,
                handlerId == null ? base.handlerId() : handlerId);
    }

    /** What the draft named holds at the first dispatch, unless that day has passed before anybody could report. */
    private Deadline reports(SupervisionItem item, LocalDate day) {
        Deadline now = item.deadline();
        FeedbackCycle howOften = cycle == null ? now.cycle() : cycle;
        LocalDate drafted = item.course().dispatched() == null ? now.nextFeedback() : null;
        LocalDate first = nextFeedback == null ? drafted : nextFeedback;
        return first == null || first.isBefore(day)
                ? now.reportingAfter(howOften, day)
                : now.reporting(howOften, first);
    }
}
