package org.luoshi.supervision;

import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.supervision.item.Act;
import org.luoshi.supervision.item.Dispatching;
import org.luoshi.supervision.item.Handling;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Judging;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Registration;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.store.ItemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns a step and its input into what it does, with everything it needs from outside the item. */
@Component(service = StepActs.class)
public class StepActs {
    /** Series of the numbers 督〔2026〕n号. */
    public static final String SERIES = "supervision.item";

    private final ItemStore items;
    private final Directory directory;
    private final Numbering numbering;

    @Activate
    public StepActs(@Reference ItemStore items, @Reference Directory directory, @Reference Numbering numbering) {
        this.items = items;
        this.directory = directory;
        this.numbering = numbering;
    }

    Act act(Viewer viewer, SupervisionItem item, Step step, StepInput input) {
        check(input);
        return switch (step) {
            case SUBMIT, APPROVE, DECLINE, ANNUL -> registration(item, step, input.note());
            case DISPATCH, REASSIGN, REFUSE_RETURN, URGE, RECORD_URGE_RESULT, SUSPEND, RESUME, MERGE, MAKE_LONG_TERM ->
                dispatching(viewer, step, input);
            case RECEIVE,
                    START,
                    FEEDBACK,
                    SIGN_FEEDBACK,
                    ADD_SUB_TASK,
                    FINISH_SUB_TASK,
                    REQUEST_EXTENSION,
                    REQUEST_CLOSURE,
                    REQUEST_RETURN -> handling(viewer, step, input);
            case GRANT_EXTENSION,
                    REFUSE_EXTENSION,
                    BEGIN_VERIFICATION,
                    PASS,
                    RETURN_FOR_REWORK,
                    REPORT_TO_LEADER,
                    INSTRUCT_AGAIN,
                    WRITE_OFF,
                    ARCHIVE -> judging(step, input);
        };
    }

    private Act registration(SupervisionItem item, Step step, String note) {
        String id = Long.toString(item.id());
        return switch (step) {
            case SUBMIT -> Registration.submit();
            case APPROVE -> Registration.approve(note, year -> numbering.next(SERIES, year, id));
            case DECLINE -> Registration.decline(note);
            case ANNUL ->
                Registration.annul(note, number -> numbering.annul(SERIES, number.year(), number.serial(), note));
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    private Act dispatching(Viewer viewer, Step step, StepInput input) {
        String note = input.note();
        return switch (step) {
            case DISPATCH -> Dispatching.dispatch(note, input.handout());
            case REASSIGN -> Dispatching.reassign(note, input.handout());
            case REFUSE_RETURN -> Dispatching.refuseReturn(note);
            case URGE -> Dispatching.urge(input.way(), note);
            case RECORD_URGE_RESULT -> Dispatching.recordUrgeResult(input.urgeId(), note);
            case SUSPEND -> Dispatching.suspend(note);
            case RESUME -> Dispatching.resume(note);
            case MERGE -> Dispatching.merge(note, target(viewer, input.targetId()));
            case MAKE_LONG_TERM -> Dispatching.makeLongTerm(note, input.feedbackCycle(), input.nextFeedback());
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    private Act handling(Viewer viewer, Step step, StepInput input) {
        String note = input.note();
        return switch (step) {
            case RECEIVE -> Handling.receive(note, input.handlerId());
            case START -> Handling.start(note);
            case FEEDBACK -> Handling.feedback(input.feedback(), viewer.may(Step.SIGN_FEEDBACK.permission()));
            case SIGN_FEEDBACK -> Handling.signFeedback(input.feedbackId());
            case ADD_SUB_TASK -> Handling.addSubTask(input.part());
            case FINISH_SUB_TASK -> Handling.finishSubTask(note, input.subTaskId());
            case REQUEST_EXTENSION -> Handling.requestExtension(note, input.expected());
            case REQUEST_CLOSURE -> Handling.requestClosure(input.conclusion());
            case REQUEST_RETURN -> Handling.requestReturn(note);
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    private Act judging(Step step, StepInput input) {
        String note = input.note();
        return switch (step) {
            case GRANT_EXTENSION -> Judging.grantExtension(note, input.due(), input.movesSubTasks());
            case REFUSE_EXTENSION -> Judging.refuseExtension(note);
            case BEGIN_VERIFICATION -> Judging.beginVerification(note);
            case PASS -> Judging.pass(note, input.checks());
            case RETURN_FOR_REWORK -> Judging.returnForRework(note, input.checks(), input.due());
            case REPORT_TO_LEADER -> Judging.reportToLeader(note);
            case INSTRUCT_AGAIN -> Judging.instructAgain(note, input.handout());
            case WRITE_OFF -> Judging.writeOff(note);
            case ARCHIVE -> Judging.archive(note, input.archiveNumber());
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    private SupervisionItem target(Viewer viewer, Long id) {
        return (id == null ? Optional.<SupervisionItem>empty() : items.find(id))
                .filter(ListScope.of(viewer)::includes)
                .orElseThrow(() -> Texts.invalid("targetId", "no-such-item"));
    }

    private void check(StepInput input) {
        InputCheck check = new InputCheck()
                .optional("note", input.note(), Matter.TEXT_LENGTH)
                .optional("phone", input.phone(), ItemDraft.PHONE_LENGTH)
                .day("on", input.on())
                .day("due", input.due())
                .day("expected", input.expected())
                .day("nextFeedback", input.nextFeedback());
        Known known = new Known(directory, check);
        known.offices("leadOfficeId", Stream.ofNullable(input.leadOfficeId()));
        known.offices("officeId", Stream.ofNullable(input.officeId()));
        known.offices(
                "assistOfficeIds", input.assistOfficeIds() == null ? Stream.of() : input.assistOfficeIds().stream());
        known.people("headId", Stream.ofNullable(input.headId()));
        known.people("handlerId", Stream.ofNullable(input.handlerId()));
        check.done();
    }
}
