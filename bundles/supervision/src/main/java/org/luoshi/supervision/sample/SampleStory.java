package org.luoshi.supervision.sample;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.StepInput;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.EntryView;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;

/** What happens to the items of the sample, so that every light and many states are to be seen on the day it is loaded. */
final class SampleStory {
    private final Supervision supervision;
    private final SamplePeople people;
    private final WorkCalendar calendar;
    private final LocalDate today;

    SampleStory(Supervision supervision, SamplePeople people, WorkCalendar calendar) {
        this.supervision = supervision;
        this.people = people;
        this.calendar = calendar;
        this.today = calendar.today();
    }

    /** Old matters of the office itself: one is overdue and urged, one nearly due, the others have time. */
    void tellNotice(List<ItemLine> items) {
        for (int i = 0; i < items.size(); i++) {
            switch (i) {
                case 0 -> {
                    ItemView late = begun(dispatched(items.get(i), today.minusDays(30), today.minusDays(3)), 30);
                    take(people.supervisor(), Step.URGE, late, StepWords.urge("电话催办：请本周内反馈进展。"));
                }
                case 1 -> begun(dispatched(items.get(i), today, calendar.addWorkdays(today, 2)), 70);
                default -> dispatched(items.get(i), today, calendar.addWorkdays(today, 10 + 5 * i));
            }
        }
    }

    /** Decisions of the meeting: one is under way, one done and written off, one extended, the others handed out. */
    void tellMinutes(List<ItemLine> items) {
        boolean extended = false;
        for (int i = 0; i < items.size(); i++) {
            ItemLine line = items.get(i);
            ItemView item = dispatched(line, null, null);
            if (i == 0) {
                begun(item, 60);
            } else if (i == 1) {
                writeOff(begun(item, 100));
            } else if (!extended && line.due() != null) {
                extend(begun(item, 40), line.due());
                extended = true;
            }
        }
    }

    /** @param on null means today */
    private ItemView dispatched(ItemLine line, LocalDate on, LocalDate due) {
        ItemView item = supervision.item(people.supervisor(), line.id());
        item = take(people.approver(), Step.APPROVE, item, StepWords.none());
        LocalDate named = due == null ? line.due() : due;
        LocalDate until = named != null && on == null && named.isBefore(today) ? named : due;
        LocalDate day = on == null && until != null ? item.source().date() : on;
        return take(people.supervisor(), Step.DISPATCH, item, StepWords.handout(day, until));
    }

    private ItemView begun(ItemView item, int progress) {
        Viewer office = office(item);
        ItemView received = take(office, Step.RECEIVE, item, StepWords.none());
        return take(office, Step.FEEDBACK, received, StepWords.feedback(progress, "已制定工作方案，明确分工和时间节点，正按计划推进。"));
    }

    private void extend(ItemView item, LocalDate due) {
        LocalDate from = due.isBefore(today) ? today : due;
        LocalDate until = calendar.addWorkdays(from, 15);
        ItemView asked =
                take(office(item), Step.REQUEST_EXTENSION, item, StepWords.extension("涉及单位较多，需补充征求意见。", until));
        take(people.approver(), Step.GRANT_EXTENSION, asked, StepWords.extension("同意延期一次。", until));
    }

    private void writeOff(ItemView begun) {
        Viewer office = office(begun);
        ItemView item = begun;
        for (EntryView.SubTaskView part : begun.entries().subTasks()) {
            item = take(office, Step.FINISH_SUB_TASK, item, StepWords.finished(part.id()));
        }
        item = take(office, Step.REQUEST_CLOSURE, item, StepWords.closure("已按要求完成，书面报告已报厅领导。"));
        item = take(people.approver(), Step.BEGIN_VERIFICATION, item, StepWords.none());
        item = take(people.approver(), Step.PASS, item, StepWords.verified("核查属实。"));
        item = take(people.approver(), Step.REPORT_TO_LEADER, item, StepWords.none());
        take(people.approver(), Step.WRITE_OFF, item, StepWords.note("同意销号。"));
    }

    private Viewer office(ItemView item) {
        return people.of(item.people().leadOffice().id());
    }

    private ItemView take(Viewer who, Step step, ItemView item, StepInput input) {
        return supervision.take(who, step, item.head().id(), new ExpectedVersion(item.version()), input);
    }
}
