package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which an item passed its stations (办理节点).
 *
 * @param registered 立项日
 * @param dispatched 交办日
 * @param received 签收日
 * @param finished day on which the office asked for closure, what punctuality is measured by; null again after a return
 * @param closed 办结日, when the verification passed
 * @param writtenOff 销号日
 * @param suspended day on which the clock was stopped, null while it runs
 */
@Embeddable
public record Course(
        @Column(name = "registered_on") LocalDate registered,
        @Column(name = "dispatched_on") LocalDate dispatched,
        @Column(name = "received_on") LocalDate received,
        @Column(name = "finished_on") LocalDate finished,
        @Column(name = "closed_on") LocalDate closed,
        @Column(name = "written_off_on") LocalDate writtenOff,
        @Column(name = "suspended_on") LocalDate suspended) {
    static final Course NOT_BEGUN = new Course(null, null, null, null, null, null, null);

    Course registeredOn(LocalDate day) {
        return new Course(day, dispatched, received, finished, closed, writtenOff, suspended);
    }

    /** Handed out, perhaps once more: it has to be received and finished anew. */
    Course dispatchedOn(LocalDate day) {
        return new Course(registered, day, null, null, null, null, null);
    }

    Course receivedOn(LocalDate day) {
        return new Course(registered, dispatched, day, finished, closed, writtenOff, suspended);
    }

    Course finishedOn(LocalDate day) {
        return new Course(registered, dispatched, received, day, closed, writtenOff, suspended);
    }

    Course closedOn(LocalDate day) {
        return new Course(registered, dispatched, received, finished, day, writtenOff, suspended);
    }

    Course writtenOffOn(LocalDate day) {
        return new Course(registered, dispatched, received, finished, closed, day, suspended);
    }

    Course suspendedOn(LocalDate day) {
        return new Course(registered, dispatched, received, finished, closed, writtenOff, day);
    }
}
