package org.luoshi.supervision.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.CheckList;
import org.luoshi.supervision.item.Closure;
import org.luoshi.supervision.item.Extension;
import org.luoshi.supervision.item.Feedback;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.Reminder;
import org.luoshi.supervision.item.SubTask;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.item.TimelineEntry;
import org.luoshi.supervision.item.Urge;
import org.luoshi.supervision.item.UrgeWay;

/** What was written down about an item, as people read it. */
public sealed interface EntryView {
    /**
     * Part of an item.
     *
     * @param office null means the lead office
     * @param originalDue first due date, null while it was never moved
     */
    record SubTaskView(
            long id,
            String title,
            Named office,
            LocalDate due,
            LocalDate originalDue,
            String relativeDue,
            LocalDate doneOn,
            Light light)
            implements EntryView {
        static SubTaskView of(SubTask task, Names names, LightRule rule, boolean running) {
            Light light = rule.light(running && task.doneOn() == null, task.due(), null);
            return new SubTaskView(
                    task.id(),
                    task.title(),
                    names.office(task.officeId()),
                    task.due(),
                    task.originalDue(),
                    task.relativeDue(),
                    task.doneOn(),
                    light);
        }
    }

    /** Report of an office. */
    record FeedbackView(
            long id,
            String by,
            Instant at,
            String period,
            int progress,
            String done,
            String problems,
            String nextSteps,
            String needsCoordination,
            String signedBy,
            Instant signedAt)
            implements EntryView {
        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(
                    feedback.id(),
                    feedback.by().name(),
                    feedback.at(),
                    feedback.text().period(),
                    feedback.text().progress(),
                    feedback.text().done(),
                    feedback.text().problems(),
                    feedback.text().nextSteps(),
                    feedback.text().needsCoordination(),
                    By.nameOf(feedback.signedBy()),
                    feedback.signedAt());
        }
    }

    /**
     * Somebody urged.
     *
     * @param result what came of it, null while that is not written down
     */
    record UrgeView(
            long id, String by, Instant at, UrgeWay way, String note, String result, String resultBy, Instant resultAt)
            implements EntryView {
        static UrgeView of(Urge urge) {
            return new UrgeView(
                    urge.id(),
                    urge.by().name(),
                    urge.at(),
                    urge.way(),
                    urge.note(),
                    urge.result(),
                    By.nameOf(urge.resultBy()),
                    urge.resultAt());
        }
    }

    /** An office asked for more time. */
    record ExtensionView(
            long id,
            String by,
            Instant at,
            String reason,
            LocalDate expected,
            LocalDate oldDue,
            boolean late,
            Extension.Decision decision,
            LocalDate newDue,
            String decisionNote,
            String decidedBy,
            Instant decidedAt)
            implements EntryView {
        static ExtensionView of(Extension extension) {
            return new ExtensionView(
                    extension.id(),
                    extension.by().name(),
                    extension.at(),
                    extension.reason(),
                    extension.expected(),
                    extension.oldDue(),
                    extension.isLate(),
                    extension.decision(),
                    extension.newDue(),
                    extension.decisionNote(),
                    By.nameOf(extension.decidedBy()),
                    extension.decidedAt());
        }
    }

    /** An office asked to close, and what was found. */
    record ClosureView(
            long id,
            String by,
            Instant at,
            String conclusion,
            Closure.Outcome outcome,
            CheckList checks,
            String note,
            String verifiedBy,
            Instant verifiedAt)
            implements EntryView {
        static ClosureView of(Closure closure) {
            return new ClosureView(
                    closure.id(),
                    closure.by().name(),
                    closure.at(),
                    closure.conclusion(),
                    closure.outcome(),
                    closure.checks(),
                    closure.note(),
                    By.nameOf(closure.verifiedBy()),
                    closure.verifiedAt());
        }
    }

    /** Somebody was reminded. */
    record ReminderView(Instant at, String to, Reminder.Kind kind, LocalDate due) implements EntryView {
        public static ReminderView of(Reminder reminder) {
            return new ReminderView(reminder.at(), reminder.toName(), reminder.kind(), reminder.due());
        }

        private ReminderView withoutName() {
            return new ReminderView(at, null, kind, due);
        }
    }

    /** One event. */
    record TimelineView(
            Instant at, String by, String event, ItemState from, ItemState to, LocalizedText text, String note)
            implements EntryView {
        static TimelineView of(TimelineEntry entry) {
            return new TimelineView(
                    entry.at(), entry.by().name(), entry.event(), entry.from(), entry.to(), entry.text(), entry.note());
        }

        /** That a file was attached, and that it was removed again. */
        static List<TimelineView> of(Attachment file) {
            TimelineView added = of("ATTACH", file.addedAt(), file.addedBy(), file.name());
            return file.isThere()
                    ? List.of(added)
                    : List.of(added, of("DETACH", file.removedAt(), file.removedBy(), file.name()));
        }

        /** Whom the platform reminded, everybody of one occasion in one line. */
        static List<TimelineView> of(List<ReminderView> reminders) {
            Map<ReminderView, List<String>> told = reminders.stream()
                    .collect(Collectors.groupingBy(
                            ReminderView::withoutName,
                            LinkedHashMap::new,
                            Collectors.mapping(ReminderView::to, Collectors.toList())));
            return told.entrySet().stream()
                    .map(one -> of(one.getKey(), one.getValue()))
                    .toList();
        }

        private static TimelineView of(ReminderView reminder, List<String> people) {
            LocalizedText names =
                    Texts.list(people.stream().map(LocalizedText::verbatim).toList());
            String event = reminder.kind().name();
            LocalizedText text = Texts.text("timeline." + event, names, reminder.due());
            return new TimelineView(reminder.at(), Reminder.PLATFORM.name(), event, null, null, text, null);
        }

        private static TimelineView of(String event, Instant at, String by, String name) {
            return new TimelineView(at, by, event, null, null, Texts.text("timeline." + event, name), null);
        }
    }
}
