package org.luoshi.supervision.item;

import java.time.LocalDate;
import org.luoshi.platform.api.people.Person;

/** What the office does that was given the item (签收、反馈、申请延期、申请办结、申请退办). */
public final class Handling {
    private Handling() {}

    /** @param handlerId person who works on it; null leaves whoever is named, else whoever of the office receives it */
    public static Act receive(String note, Long handlerId) {
        return (item, occasion) -> {
            Long handler = handlerId != null ? handlerId : handlerOf(item.assignment(), occasion);
            item.assign(item.assignment().handledBy(handler));
            item.become(ItemState.RECEIVED);
            item.pass(item.course().receivedOn(occasion.today()));
            return Event.of(Step.RECEIVE, note);
        };
    }

    /** The person leaves: the successor answers for what the person answered for (离岗交接). */
    public static Act handOver(Person from, Person to) {
        return (item, occasion) -> {
            item.assign(item.assignment().handedOver(from.id(), to.id()));
            return Event.of("HANDED_OVER", null, from.name(), to.name());
        };
    }

    private static Long handlerOf(Assignment assignment, Occasion occasion) {
        boolean ofTheOffice = assignment.leadOfficeId().equals(occasion.officeId());
        return assignment.handlerId() == null && ofTheOffice
                ? Long.valueOf(occasion.by().personId())
                : assignment.handlerId();
    }

    public static Act start(String note) {
        return (item, occasion) -> {
            item.become(ItemState.IN_PROGRESS);
            return Event.of(Step.START, note);
        };
    }

    /** @param signed whether whoever reports may sign for the office at once */
    public static Act feedback(FeedbackText text, boolean signed) {
        return (item, occasion) -> {
            check(item, text);
            item.due(nextReport(item, occasion));
            Feedback feedback = new Feedback(item, occasion, text);
            if (signed) {
                feedback.sign(occasion);
            }
            item.dossier().add(feedback);
            item.result(item.result().at(text.progress()));
            if (item.state() == ItemState.RECEIVED) {
                item.become(ItemState.IN_PROGRESS);
            }
            return Event.of(Step.FEEDBACK, text.done(), text.progress());
        };
    }

    private static void check(SupervisionItem item, FeedbackText text) {
        new InputCheck()
                .optional("period", text.period(), 100)
                .required("done", text.done(), Matter.TEXT_LENGTH)
                .optional("problems", text.problems(), Matter.TEXT_LENGTH)
                .optional("nextSteps", text.nextSteps(), Matter.TEXT_LENGTH)
                .optional("needsCoordination", text.needsCoordination(), Matter.TEXT_LENGTH)
                .that(text.progress() >= 0 && text.progress() <= 100, "progress", "percent")
                .done();
    }

    /**
     * Which report counts, so that the next one is expected a period later (反馈日顺延). A report counts for the planned date
     * that comes next, also when it comes early; a further one before that date is a correction and moves nothing. In
     * detail: the first report after the item was handed out counts, whenever it comes. Every other one counts when the
     * planned date that was last counted for has passed, and only once a day: whoever reports late and corrects it has not
     * reported for the date that follows.
     */
    private static Deadline nextReport(SupervisionItem item, Occasion occasion) {
        Deadline deadline = item.deadline();
        LocalDate today = occasion.today();
        boolean counts = !item.dossier().isReportedSinceHandout()
                || deadline.isReportingPeriod(today) && !item.dossier().isReportedOn(today);
        return counts ? deadline.reported(today) : deadline;
    }

    public static Act signFeedback(Long feedbackId) {
        return (item, occasion) -> {
            Feedback unsigned = item.dossier().feedbacks().stream()
                    .filter(feedback -> feedbackId != null && feedback.id() == feedbackId && !feedback.isSigned())
                    .findFirst()
                    .orElseThrow(() -> Texts.invalid("feedbackId", "no-such-feedback"));
            unsigned.sign(occasion);
            return Event.of(Step.SIGN_FEEDBACK, null);
        };
    }

    public static Act addSubTask(PlannedPart part) {
        return (item, occasion) -> {
            LocalDate dispatched = item.course().dispatched();
            LocalDate due = part.due();
            part.check(new InputCheck(), "")
                    .that(due == null || !due.isBefore(dispatched), "due", "due-before-dispatch", due, dispatched)
                    .done();
            item.dossier().add(new SubTask(item, occasion, part));
            return Event.of(Step.ADD_SUB_TASK, null, part.title(), due);
        };
    }

    public static Act finishSubTask(String note, Long subTaskId) {
        return (item, occasion) -> {
            SubTask open = item.dossier().openSubTasks().stream()
                    .filter(task -> subTaskId != null && task.id() == subTaskId)
                    .findFirst()
                    .orElseThrow(() -> Texts.invalid("subTaskId", "no-such-sub-task"));
            open.finish(occasion.today());
            return Event.of(Step.FINISH_SUB_TASK, note, open.title());
        };
    }

    public static Act requestExtension(String reason, LocalDate expected) {
        return (item, occasion) -> {
            LocalDate due = item.deadline().due();
            LocalDate today = occasion.today();
            new InputCheck()
                    .required("note", reason, Matter.TEXT_LENGTH)
                    .required("expected", expected)
                    .that(expected == null || expected.isAfter(due), "expected", "not-later", due)
                    .that(expected == null || !expected.isBefore(today), "expected", "in-the-past", today)
                    .done();
            item.dossier().add(new Extension(item, occasion, reason, expected));
            item.stepAside(ItemState.EXTENSION_REQUESTED);
            return Event.of(Step.REQUEST_EXTENSION, reason, due, expected);
        };
    }

    public static Act requestClosure(String conclusion) {
        return (item, occasion) -> {
            new InputCheck()
                    .required("conclusion", conclusion, Matter.TEXT_LENGTH)
                    .done();
            if (!item.dossier().openSubTasks().isEmpty()) {
                throw Texts.violation(
                        "open-sub-tasks", item.dossier().openSubTasks().get(0).title());
            }
            item.dossier().add(new Closure(item, occasion, conclusion));
            item.result(item.result().concluded(conclusion));
            item.pass(item.course().finishedOn(occasion.today()));
            item.become(ItemState.CLOSURE_REQUESTED);
            return Event.of(Step.REQUEST_CLOSURE, conclusion);
        };
    }

    public static Act requestReturn(String reason) {
        return (item, occasion) -> {
            new InputCheck().required("note", reason, Matter.TEXT_LENGTH).done();
            item.stepAside(ItemState.RETURN_REQUESTED);
            return Event.of(Step.REQUEST_RETURN, reason);
        };
    }
}
