package org.luoshi.supervision.item;

import java.time.LocalDate;

/** What others decide on the work of an office (延期审批、核查、办结、阅示、销号、归档). */
public final class Judging {
    private Judging() {}

    /** @param newDue the explicit new due date; later than the old one and not past */
    /** @param withSubTasks whether open sub-tasks are moved by the same working days */
    public static Act grantExtension(String note, LocalDate newDue, boolean withSubTasks) {
        return (item, occasion) -> {
            LocalDate old = item.deadline().due();
            LocalDate today = occasion.today();
            new InputCheck()
                    .required("due", newDue)
                    .that(newDue == null || newDue.isAfter(old), "due", "not-later", old)
                    .that(newDue == null || !newDue.isBefore(today), "due", "in-the-past", today)
                    .done();
            pending(item).decide(occasion, Extension.Decision.GRANTED, newDue, note);
            boolean provisional = occasion.calendar().isProvisional(newDue.getYear());
            item.due(item.deadline().extendedTo(newDue, provisional));
            item.become(item.resumeState());
            int days = occasion.calendar().workdaysBetween(old, newDue);
            int moved = withSubTasks ? item.dossier().moveSubTasks(occasion.calendar(), days) : 0;
            return moved == 0
                    ? Event.of(Step.GRANT_EXTENSION, note, old, newDue)
                    : Event.of("EXTENDED_WITH_SUB_TASKS", note, old, newDue, moved, days);
        };
    }

    public static Act refuseExtension(String note) {
        return (item, occasion) -> {
            new InputCheck().required("note", note, Matter.TEXT_LENGTH).done();
            pending(item).decide(occasion, Extension.Decision.REFUSED, null, note);
            item.become(item.resumeState());
            return Event.of(Step.REFUSE_EXTENSION, note, item.deadline().due());
        };
    }

    private static Extension pending(SupervisionItem item) {
        return item.dossier().pendingExtension().orElseThrow();
    }

    public static Act beginVerification(String note) {
        return (item, occasion) -> {
            item.become(ItemState.VERIFYING);
            return Event.of(Step.BEGIN_VERIFICATION, note);
        };
    }

    /** @param checks the six answers: each must be yes */
    public static Act pass(String note, CheckList checks) {
        return (item, occasion) -> {
            new InputCheck()
                    .that(checks != null && checks.allYes(), "checks", "checks-all-yes")
                    .done();
            item.dossier().pendingClosure().orElseThrow().verified(occasion, Closure.Outcome.PASSED, checks, note);
            item.become(ItemState.CLOSED);
            item.pass(item.course().closedOn(occasion.today()));
            return Event.of(Step.PASS, note);
        };
    }

    /** @param due when the rework is due, null leaves the due date */
    public static Act returnForRework(String note, CheckList checks, LocalDate due) {
        return (item, occasion) -> {
            LocalDate today = occasion.today();
            new InputCheck()
                    .required("note", note, Matter.TEXT_LENGTH)
                    .that(checks == null || !checks.allYes(), "checks", "checks-none-failed")
                    .that(due == null || !due.isBefore(today), "due", "in-the-past", today)
                    .done();
            item.dossier().pendingClosure().orElseThrow().verified(occasion, Closure.Outcome.RETURNED, checks, note);
            item.become(ItemState.IN_PROGRESS);
            item.pass(item.course().finishedOn(null));
            if (due != null) {
                item.due(item.deadline().movedTo(due, occasion.calendar().isProvisional(due.getYear())));
            }
            return Event.of(Step.RETURN_FOR_REWORK, note, item.deadline().due());
        };
    }

    public static Act reportToLeader(String note) {
        return (item, occasion) -> {
            item.become(ItemState.LEADER_REVIEW);
            return Event.of(Step.REPORT_TO_LEADER, note);
        };
    }

    /** @param instruction the leader's new words (批示) */
    public static Act instructAgain(String instruction, Handout handout) {
        return (item, occasion) -> {
            new InputCheck()
                    .required("note", instruction, Matter.TEXT_LENGTH)
                    .required("due", handout.due())
                    .done();
            LocalDate day = handout.apply(item, occasion);
            return Event.of(
                    Step.INSTRUCT_AGAIN, instruction, day, item.deadline().due());
        };
    }

    public static Act writeOff(String note) {
        return (item, occasion) -> {
            item.become(ItemState.WRITTEN_OFF);
            item.pass(item.course().writtenOffOn(occasion.today()));
            return Event.of(Step.WRITE_OFF, note);
        };
    }

    public static Act archive(String note, String archiveNumber) {
        return (item, occasion) -> {
            new InputCheck().required("archiveNumber", archiveNumber, 100).done();
            item.become(ItemState.ARCHIVED);
            item.result(item.result().archivedAs(archiveNumber));
            return Event.of(Step.ARCHIVE, note, archiveNumber);
        };
    }
}
