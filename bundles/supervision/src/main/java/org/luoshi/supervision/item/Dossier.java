package org.luoshi.supervision.item;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.luoshi.platform.api.time.WorkCalendar;

/** Everything that was written down about an item (案卷), oldest first. */
@Embeddable
public class Dossier {
    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<SubTask> subTasks = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Feedback> feedbacks = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Urge> urges = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Extension> extensions = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Closure> closures = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<TimelineEntry> timeline = new ArrayList<>();

    protected Dossier() {}

    static Dossier empty() {
        return new Dossier();
    }

    void add(SubTask subTask) {
        subTasks.add(subTask);
    }

    /** Lets the sub-tasks be those that are planned; they keep their order, and those before the first change stay. */
    void plan(List<PlannedPart> parts, Function<PlannedPart, SubTask> writing) {
        int same = 0;
        while (same < Math.min(parts.size(), subTasks.size())
                && subTasks.get(same).isAsPlanned(parts.get(same))) {
            same++;
        }
        while (subTasks.size() > same) {
            subTasks.remove(subTasks.size() - 1);
        }
        parts.subList(same, parts.size()).forEach(part -> add(writing.apply(part)));
    }

    void add(Feedback feedback) {
        feedbacks.add(feedback);
    }

    void add(Urge urge) {
        urges.add(urge);
    }

    void add(Extension extension) {
        extensions.add(extension);
    }

    void add(Closure closure) {
        closures.add(closure);
    }

    void add(TimelineEntry entry) {
        timeline.add(entry);
    }

    public List<SubTask> subTasks() {
        return Collections.unmodifiableList(subTasks);
    }

    public List<Feedback> feedbacks() {
        return Collections.unmodifiableList(feedbacks);
    }

    public List<Urge> urges() {
        return Collections.unmodifiableList(urges);
    }

    public List<Extension> extensions() {
        return Collections.unmodifiableList(extensions);
    }

    public List<Closure> closures() {
        return Collections.unmodifiableList(closures);
    }

    public List<TimelineEntry> timeline() {
        return Collections.unmodifiableList(timeline);
    }

    /** Moves the due dates of open sub-tasks by so many working days and tells how many were moved. */
    int moveSubTasks(WorkCalendar calendar, int workdays) {
        List<SubTask> dated = openSubTasks().stream()
                .filter(task -> task.due() != null && workdays > 0)
                .toList();
        dated.forEach(task -> task.moveTo(calendar.addWorkdays(task.due(), workdays)));
        return dated.size();
    }

    /** Whether the office has reported since the item was given to it with its report dates. */
    boolean isReportedSinceHandout() {
        for (int i = timeline.size() - 1; i >= 0; i--) {
            TimelineEntry entry = timeline.get(i);
            if (entry.isHandout() || entry.isReport()) {
                return entry.isReport();
            }
        }
        return false;
    }

    /** Whether the office has reported on that day already. */
    boolean isReportedOn(LocalDate day) {
        return feedbacks.stream()
                .anyMatch(feedback -> day.equals(LocalDate.ofInstant(feedback.at(), WorkCalendar.ZONE)));
    }

    /** The request that waits for a decision. */
    public Optional<Extension> pendingExtension() {
        return extensions.stream()
                .filter(extension -> extension.decision() == Extension.Decision.PENDING)
                .findFirst();
    }

    /** The request for closure that waits for verification. */
    public Optional<Closure> pendingClosure() {
        return closures.stream()
                .filter(closure -> closure.outcome() == Closure.Outcome.PENDING)
                .findFirst();
    }

    /** Urges whose result is not written down. */
    public List<Urge> unansweredUrges() {
        return urges.stream().filter(urge -> urge.result() == null).toList();
    }

    /** Sub-tasks that are not done. */
    public List<SubTask> openSubTasks() {
        return subTasks.stream().filter(task -> task.doneOn() == null).toList();
    }
}
