package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.luoshi.supervision.item.CheckList;
import org.luoshi.supervision.item.FeedbackCycle;
import org.luoshi.supervision.item.FeedbackText;
import org.luoshi.supervision.item.Handout;
import org.luoshi.supervision.item.PlannedPart;
import org.luoshi.supervision.item.UrgeWay;

/** What may come with a step; each step reads its own fields, all are null when they are not given. */
public record StepInput(
        String note,
        LocalDate on,
        LocalDate due,
        Boolean moveSubTasks,
        LocalDate expected,
        Long leadOfficeId,
        List<Long> assistOfficeIds,
        Long headId,
        Long handlerId,
        String phone,
        FeedbackCycle feedbackCycle,
        LocalDate nextFeedback,
        String period,
        Integer progress,
        String done,
        String problems,
        String nextSteps,
        String needsCoordination,
        Long feedbackId,
        String title,
        Long officeId,
        String relativeDue,
        Long subTaskId,
        UrgeWay way,
        Long urgeId,
        String conclusion,
        CheckList checks,
        Long targetId,
        String archiveNumber) {
    Handout handout() {
        Set<Long> assisting = assistOfficeIds == null ? null : Set.copyOf(assistOfficeIds);
        return new Handout(on, leadOfficeId, assisting, headId, handlerId, due, feedbackCycle, nextFeedback);
    }

    /** Sub-tasks move with their item unless it is said that they shall not. */
    boolean movesSubTasks() {
        return !Boolean.FALSE.equals(moveSubTasks);
    }

    FeedbackText feedback() {
        int percent = progress == null ? -1 : progress;
        return new FeedbackText(period, percent, done, problems, nextSteps, needsCoordination);
    }

    PlannedPart part() {
        return new PlannedPart(title, officeId, due, relativeDue);
    }
}
