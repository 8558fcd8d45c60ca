package org.luoshi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.supervision.item.By;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Occasion;
import org.luoshi.supervision.item.Reminder;
import org.luoshi.supervision.item.Reminder.Occurrence;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.store.ReminderStore;
import org.luoshi.supervision.store.ReminderStore.Told;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reminds people every working day of what is due soon, overdue, or not reported (到期提醒). Who was told what and when is
 * kept; a run that happens twice, or only the day after, tells nobody twice.
 */
@Component(service = ScheduledJob.class)
@Schedule(job_id = "supervision.reminders", job_at = "08:00")
public class DeadlineReminders implements ScheduledJob {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final ReminderStore reminders;
    private final StepNotices notices;
    private final Notifier notifier;
    private final Desk desk;

    @Activate
    public DeadlineReminders(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ReminderStore reminders,
            @Reference StepNotices notices,
            @Reference Notifier notifier,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.notices = notices;
        this.notifier = notifier;
        this.desk = desk;
    }

    @Override
    public void run(Instant due) {
        if (desk.calendar().isWorkday(desk.calendar().today())) {
            remind();
        }
    }

    private void remind() {
        LocalDate today = desk.calendar().today();
        int longest = desk.settings().remindBeforeWorkdays().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        LocalDate until = desk.calendar().addWorkdays(today, longest);
        long after = 0;
        List<SupervisionItem> batch;
        do {
            long start = after;
            batch = transactions.write(() -> {
                List<SupervisionItem> items = reminders.due(until, today, start, BATCH);
                Set<Told> told = reminders.told(items);
                items.forEach(item -> remind(item, today, told));
                return items;
            });
            after = batch.isEmpty() ? 0 : batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
    }

    private void remind(SupervisionItem item, LocalDate today, Set<Told> told) {
        Stream.of(dueReminder(item, today), reportReminder(item, today))
                .flatMap(Optional::stream)
                .forEach(occurrence -> tell(item, occurrence, told));
    }

    private void tell(SupervisionItem item, Occurrence occurrence, Set<Told> told) {
        List<Long> people = recipients(item, occurrence).stream()
                .filter(person -> !told.contains(new Told(item.id(), occurrence, person)))
                .toList();
        Map<Long, String> names = people.isEmpty() ? Map.of() : desk.directory().personNames(people);
        if (names.isEmpty()) {
            return;
        }
        notifier.tell(notice(item, occurrence), names.keySet());
        Occasion occasion = new Occasion(Reminder.PLATFORM, 0, desk.now(), desk.calendar());
        names.forEach((person, name) -> reminders.add(new Reminder(item, occasion, occurrence, new By(person, name))));
    }

    /** Before the due date at each of the set distances, afterwards at once and then every so many working days. */
    private Optional<Occurrence> dueReminder(SupervisionItem item, LocalDate today) {
        LocalDate due = item.deadline().due();
        if (due == null) {
            return Optional.empty();
        }
        int left = desk.calendar().workdaysBetween(today, due);
        if (due.isBefore(today)) {
            return overdue(Reminder.Kind.OVERDUE, due, today);
        }
        return desk.settings().remindBeforeWorkdays().stream()
                .filter(distance -> left <= distance)
                .findFirst()
                .map(distance -> new Occurrence(Reminder.Kind.BEFORE_DUE, due, distance));
    }

    private Optional<Occurrence> reportReminder(SupervisionItem item, LocalDate today) {
        LocalDate report = item.deadline().nextFeedback();
        return report == null || !report.isBefore(today)
                ? Optional.empty()
                : overdue(Reminder.Kind.FEEDBACK_LATE, report, today);
    }

    private Optional<Occurrence> overdue(Reminder.Kind kind, LocalDate date, LocalDate today) {
        WorkCalendar calendar = desk.calendar();
        int late = Math.max(1, calendar.workdaysBetween(date, today));
        int round = 1 + (late - 1) / desk.settings().remindOverdueEveryWorkdays();
        return Optional.of(new Occurrence(kind, date, round));
    }

    private Set<Long> recipients(SupervisionItem item, Occurrence occurrence) {
        Set<Long> people = new LinkedHashSet<>();
        // An office is reminded of what it was given; before that the next step is somebody else's.
        if (item.state() != ItemState.REGISTERED) {
            people.addAll(notices.handling(item));
        }
        if (occurrence.kind() == Reminder.Kind.OVERDUE) {
            people.add(item.by().personId());
            Stream.ofNullable(item.assignment().leaderId()).forEach(people::add);
        }
        return people;
    }

    private static Notice notice(SupervisionItem item, Occurrence occurrence) {
        String number = item.number().map(ItemNumber::toString).orElse("");
        LocalizedText detail = Texts.text(
                "reminder." + occurrence.kind() + ".detail", occurrence.due().toString());
        return new Notice(
                "supervision",
                Texts.text(
                        "reminder." + occurrence.kind(), number, item.matter().title()),
                detail,
                StepNotices.link(item));
    }
}
