package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.util.Objects;
import org.luoshi.platform.api.time.WorkCalendar;

/** What the supervision office does while others work (交办、改派、催办、中止、并案、转长期坚持). */
public final class Dispatching {
    private Dispatching() {}

    public static Act dispatch(String note, Handout handout) {
        return (item, occasion) -> {
            LocalDate day = handout.apply(item, occasion);
            return Event.of(Step.DISPATCH, note, day, item.deadline().due());
        };
    }

    public static Act reassign(String note, Handout handout) {
        return (item, occasion) -> {
            new InputCheck()
                    .required("leadOfficeId", handout.leadOfficeId())
                    .required("note", note, Matter.TEXT_LENGTH)
                    .done();
            LocalDate old = item.deadline().due();
            LocalDate day = handout.passOn(item, occasion);
            LocalDate due = item.deadline().due();
            return Objects.equals(old, due)
                    ? Event.of(Step.REASSIGN, note, day, due)
                    : Event.of(Event.REASSIGNED_WITH_NEW_DUE, note, day, old, due);
        };
    }

    public static Act refuseReturn(String note) {
        return (item, occasion) -> {
            new InputCheck().required("note", note, Matter.TEXT_LENGTH).done();
            item.become(item.resumeState());
            return Event.of(Step.REFUSE_RETURN, note);
        };
    }

    public static Act urge(UrgeWay way, String note) {
        return (item, occasion) -> {
            new InputCheck()
                    .required("way", way)
                    .optional("note", note, Matter.TEXT_LENGTH)
                    .done();
            item.dossier().add(new Urge(item, occasion, way, note));
            return Event.of(Step.URGE, note, way);
        };
    }

    /** What the office answered to being urged (催办结果); it is written once. */
    public static Act recordUrgeResult(Long urgeId, String result) {
        return (item, occasion) -> {
            Urge unanswered = item.dossier().unansweredUrges().stream()
                    .filter(urge -> urgeId != null && urge.id() == urgeId)
                    .findFirst()
                    .orElseThrow(() -> Texts.invalid("urgeId", "no-such-urge"));
            new InputCheck().required("note", result, Matter.TEXT_LENGTH).done();
            unanswered.resultIs(result, occasion);
            return Event.of(Step.RECORD_URGE_RESULT, result, unanswered.way());
        };
    }

    public static Act suspend(String note) {
        return (item, occasion) -> {
            new InputCheck().required("note", note, Matter.TEXT_LENGTH).done();
            item.stepAside(ItemState.SUSPENDED);
            item.pass(item.course().suspendedOn(occasion.today()));
            return Event.of(Step.SUSPEND, note);
        };
    }

    /** The due dates and the next report date move by the working days during which the clock stood still. */
    public static Act resume(String note) {
        return (item, occasion) -> {
            WorkCalendar calendar = occasion.calendar();
            LocalDate stopped = item.course().suspended();
            LocalDate due = item.deadline().due();
            int stood = calendar.workdaysBetween(stopped, occasion.today());
            if (due != null) {
                LocalDate moved = calendar.addWorkdays(due, stood);
                item.due(item.deadline().movedTo(moved, calendar.isProvisional(moved.getYear())));
            }
            LocalDate report = item.deadline().nextFeedback();
            if (report != null && stood > 0) {
                item.due(item.deadline().reporting(item.deadline().cycle(), calendar.addWorkdays(report, stood)));
            }
            item.dossier().moveSubTasks(calendar, stood);
            item.become(item.resumeState());
            item.pass(item.course().suspendedOn(null));
            return Event.of(Step.RESUME, note, stood, item.deadline().due());
        };
    }

    /** @param target the open item that carries this one on */
    public static Act merge(String note, SupervisionItem target) {
        return (item, occasion) -> {
            new InputCheck()
                    .required("note", note, Matter.TEXT_LENGTH)
                    .that(target.id() != item.id(), "targetId", "merge-into-itself")
                    .that(target.state().isOpen() && target.number().isPresent(), "targetId", "merge-target-closed")
                    .done();
            item.result(item.result().mergedInto(target.id()));
            item.become(ItemState.MERGED);
            return Event.of(
                    Step.MERGE,
                    note,
                    target.number().orElseThrow(),
                    target.matter().title());
        };
    }

    public static Act makeLongTerm(String note, FeedbackCycle cycle, LocalDate nextFeedback) {
        return (item, occasion) -> {
            FeedbackCycle lasting = cycle == null ? item.deadline().cycle() : cycle;
            new InputCheck()
                    .required("note", note, Matter.TEXT_LENGTH)
                    .that(lasting != FeedbackCycle.ONCE, "feedbackCycle", "long-term-cycle")
                    .done();
            Deadline endless = item.deadline().withoutEnd();
            item.due(
                    nextFeedback == null
                            ? endless.reportingAfter(lasting, occasion.today())
                            : endless.reporting(lasting, nextFeedback));
            item.become(ItemState.LONG_TERM);
            return Event.of(Step.MAKE_LONG_TERM, note, item.deadline().nextFeedback());
        };
    }
}
