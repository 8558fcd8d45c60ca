package org.luoshi.supervision.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Course;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.Dossier;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Result;
import org.luoshi.supervision.item.StepRules;
import org.luoshi.supervision.item.SubTask;
import org.luoshi.supervision.item.SupervisionItem;

/** Writes an item out for one viewer, within the transaction that read it. */
public final class ItemViews {
    private final SupervisionItem item;
    private final Viewer viewer;
    private final WorkCalendar calendar;
    private final LightRule rule;
    private final Names names;

    private ItemViews(SupervisionItem item, Viewer viewer, Directory directory, Today today) {
        this.item = item;
        this.viewer = viewer;
        this.calendar = today.calendar();
        this.rule = today.rule();
        this.names = names(item, directory);
    }

    /** The calendar and how lights are computed today. */
    public record Today(WorkCalendar calendar, LightRule rule) {}

    /**
     * What the item itself does not know: the item it was merged into, who was reminded of it, and its files.
     *
     * @param phone masked; null when there is none
     */
    public record Surroundings(
            String phone, ItemRef mergedInto, List<EntryView.ReminderView> reminders, List<Attachment> attachments) {}

    public static ItemView of(
            SupervisionItem item, Viewer viewer, Directory directory, Today today, Surroundings around) {
        return new ItemViews(item, viewer, directory, today).view(around);
    }

    private static Names names(SupervisionItem item, Directory directory) {
        List<Long> offices = new ArrayList<>(item.offices().all());
        item.dossier().subTasks().stream().map(SubTask::officeId).forEach(offices::add);
        Assignment people = item.assignment();
        List<Long> persons = new ArrayList<>();
        persons.add(people.leaderId());
        persons.add(people.headId());
        persons.add(people.handlerId());
        return Names.of(directory, offices, persons);
    }

    private ItemView view(Surroundings around) {
        return new ItemView(
                head(),
                item.source(),
                item.origin(),
                people(around),
                due(),
                progress(around),
                days(),
                entries(around),
                papers(around),
                item.createdAt(),
                item.updatedAt());
    }

    private ItemView.Head head() {
        Matter matter = item.matter();
        return new ItemView.Head(
                item.id(),
                item.version(),
                item.number().map(ItemNumber::toString).orElse(null),
                matter.title(),
                matter.content(),
                matter.requirement(),
                matter.category(),
                matter.urgency(),
                matter.standing(),
                item.state(),
                item.light(rule),
                StepRules.mayEdit(viewer, item),
                StepRules.openTo(viewer, item));
    }

    private ItemView.People people(Surroundings around) {
        Assignment people = item.assignment();
        return new ItemView.People(
                names.office(people.leadOfficeId()),
                item.offices().assisting().stream().sorted().map(names::office).toList(),
                names.person(people.leaderId()),
                names.person(people.headId()),
                names.person(people.handlerId()),
                around.phone());
    }

    private ItemView.Due due() {
        Deadline deadline = item.deadline();
        boolean counts = deadline.due() != null && item.state().isOpen();
        return new ItemView.Due(
                deadline.due(),
                deadline.originalDue(),
                deadline.provisional(),
                counts ? calendar.workdaysBetween(rule.today(), deadline.due()) : null,
                deadline.extensions(),
                deadline.cycle(),
                deadline.nextFeedback(),
                item.keys().running() && item.keys().feedbackKey().isBefore(rule.today()));
    }

    private ItemView.Progress progress(Surroundings around) {
        Result result = item.result();
        return new ItemView.Progress(
                result.progress(), result.conclusion(), result.archiveNumber(), around.mergedInto());
    }

    private ItemView.Days days() {
        Course course = item.course();
        return new ItemView.Days(
                course.registered(),
                course.dispatched(),
                course.received(),
                course.finished(),
                course.closed(),
                course.writtenOff());
    }

    private ItemView.Entries entries(Surroundings around) {
        Dossier dossier = item.dossier();
        boolean running = item.keys().running();
        return new ItemView.Entries(
                each(dossier.subTasks(), task -> EntryView.SubTaskView.of(task, names, rule, running)),
                each(dossier.feedbacks(), EntryView.FeedbackView::of),
                each(dossier.urges(), EntryView.UrgeView::of),
                each(dossier.extensions(), EntryView.ExtensionView::of),
                each(dossier.closures(), EntryView.ClosureView::of),
                around.reminders(),
                timeline(around));
    }

    private List<EntryView.TimelineView> timeline(Surroundings around) {
        List<EntryView.TimelineView> events =
                new ArrayList<>(each(item.dossier().timeline(), EntryView.TimelineView::of));
        around.attachments().forEach(file -> events.addAll(EntryView.TimelineView.of(file)));
        events.addAll(EntryView.TimelineView.of(around.reminders()));
        events.sort(Comparator.comparing(EntryView.TimelineView::at));
        return events;
    }

    private ItemView.Papers papers(Surroundings around) {
        boolean open = StepRules.mayAttach(viewer, item);
        return new ItemView.Papers(open, AttachmentView.of(around.attachments(), viewer, open));
    }

    private static <T, R> List<R> each(List<T> entries, Function<T, R> change) {
        return entries.stream().map(change).toList();
    }
}
