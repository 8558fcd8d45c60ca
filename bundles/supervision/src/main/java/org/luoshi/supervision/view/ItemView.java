package org.luoshi.supervision.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.FeedbackCycle;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.Urgency;

/** An item with everything that belongs to it, for one viewer: {@code steps} are what this viewer can do now. */
public record ItemView(
        @JsonUnwrapped Head head,
        Source source,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped People people,
        @JsonUnwrapped Due deadline,
        @JsonUnwrapped Progress progress,
        @JsonUnwrapped Days days,
        @JsonUnwrapped Entries entries,
        @JsonUnwrapped Papers papers,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {
    @Override
    public long version() {
        return head.version();
    }

    /** What it is about and how it stands. */
    public record Head(
            long id,
            long version,
            String number,
            String title,
            String content,
            String requirement,
            Category category,
            Urgency urgency,
            boolean standing,
            ItemState state,
            Light light,
            boolean editable,
            Set<Step> steps) {}

    /** Who answers for it. */
    public record People(
            Named leadOffice, List<Named> assistOffices, Named leader, Named head, Named handler, String phone) {}

    /** Until when. */
    public record Due(
            LocalDate due,
            LocalDate originalDue,
            boolean dueProvisional,
            Integer workdaysLeft,
            int extensionCount,
            FeedbackCycle feedbackCycle,
            LocalDate nextFeedback,
            boolean feedbackLate) {}

    /** How far it is and what came of it. */
    public record Progress(int progress, String conclusion, String archiveNumber, ItemRef mergedInto) {}

    /** When it passed its stations. */
    public record Days(
            LocalDate registeredOn,
            LocalDate dispatchedOn,
            LocalDate receivedOn,
            LocalDate finishedOn,
            LocalDate closedOn,
            LocalDate writtenOffOn) {}

    /** Its files, and whether this viewer can add some now. */
    public record Papers(boolean attachable, List<AttachmentView> attachments) {}

    /** What was written down about it. */
    public record Entries(
            List<EntryView.SubTaskView> subTasks,
            List<EntryView.FeedbackView> feedbacks,
            List<EntryView.UrgeView> urges,
            List<EntryView.ExtensionView> extensions,
            List<EntryView.ClosureView> closures,
            List<EntryView.ReminderView> reminders,
            List<EntryView.TimelineView> timeline) {}
}
