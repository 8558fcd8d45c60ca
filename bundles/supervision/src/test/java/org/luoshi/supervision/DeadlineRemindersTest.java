package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.EntryView.ReminderView;
import org.luoshi.supervision.view.EntryView.TimelineView;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class DeadlineRemindersTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void remindsThreeAndOneWorkingDaysBefore(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = item(department);

        assertThat(told(department, LocalDate.of(2026, 7, 13), 31))
                .as("four working days left")
                .isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 14), 31)).containsExactly("即将到期：督〔2026〕1号完成公示");
        assertThat(told(department, LocalDate.of(2026, 7, 15), 31)).isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 16), 31)).hasSize(1);
        assertThat(told(department, FRIDAY, 31)).isEmpty();
        assertThat(department
                        .supervision
                        .item(Someone.leader(), item.head().id())
                        .entries()
                        .reminders())
                .extracting(ReminderView::to)
                .containsExactly("林岚", "林岚");
    }

    @OnEveryDatabase
    void whoWasRemindedStandsInTheTimeline(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = item(department);
        told(department, LocalDate.of(2026, 7, 20), 31);

        List<TimelineView> timeline = department
                .supervision
                .item(Someone.leader(), item.head().id())
                .entries()
                .timeline();

        assertThat(timeline.get(timeline.size() - 1)).satisfies(line -> {
            assertThat(line.event()).isEqualTo("OVERDUE");
            assertThat(line.text().in(Locale.CHINA))
                    .startsWith("逾期提醒")
                    .contains("林岚")
                    .contains("、")
                    .endsWith("（时限2026-07-17）");
            assertThat(line.text().in(Locale.ENGLISH)).contains(", ");
        });
    }

    @OnEveryDatabase
    void remindsAfterTheDueDateAtOnceAndThenWeekly(TestDatabase database) {
        Department department = new Department(database);
        item(department);

        assertThat(told(department, LocalDate.of(2026, 7, 18), 31))
                .as("a Saturday")
                .isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 20), 31)).containsExactly("已逾期：督〔2026〕1号完成公示");
        assertThat(told(department, LocalDate.of(2026, 7, 24), 31)).isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 27), 31)).hasSize(1);
        assertThat(department.notifier.toldTo(2))
                .as("the leader who answers for it")
                .hasSize(2 + 1);
    }

    @OnEveryDatabase
    void aSecondRunTellsNobodyTwiceAndALateOneStillTells(TestDatabase database) {
        Department department = new Department(database);
        item(department);

        assertThat(told(department, LocalDate.of(2026, 7, 15), 31))
                .as("the run of the 14th was missed")
                .hasSize(1);
        assertThat(told(department, LocalDate.of(2026, 7, 15), 31)).isEmpty();
    }

    @OnEveryDatabase
    void remindsOfReportsThatAreLate(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.dispatched("长期事项", null);
        department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none());

        assertThat(told(department, LocalDate.of(2026, 7, 13), 31))
                .as("due today")
                .isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 14), 31)).containsExactly("反馈逾期：督〔2026〕1号长期事项");
    }

    @OnEveryDatabase
    void anOfficeIsNotRemindedOfWhatNobodyHasGivenIt(TestDatabase database) {
        Department department = new Department(database);
        ItemView item =
                department.take(Someone.supervisor(), Step.SUBMIT, department.drafted("完成公示", FRIDAY), Inputs.none());
        item = department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());

        assertThat(told(department, LocalDate.of(2026, 7, 16), 30)).isEmpty();
        assertThat(told(department, LocalDate.of(2026, 7, 20), 1))
                .as("who registered it learns that it lies there overdue")
                .containsExactly("已逾期：督〔2026〕1号完成公示");
        assertThat(department.notifier.toldTo(30)).isEmpty();
        assertThat(department.notifier.toldTo(31)).isEmpty();

        department.take(Someone.supervisor(), Step.DISPATCH, item, Inputs.of("due", "2026-07-24"));
        assertThat(told(department, LocalDate.of(2026, 7, 21), 30)).containsExactly("即将到期：督〔2026〕1号完成公示");
    }

    @OnEveryDatabase
    void suspendedItemsAreLeftInPeace(TestDatabase database) {
        Department department = new Department(database);
        department.take(Someone.supervisor(), Step.SUSPEND, item(department), Inputs.of("note", "等待批复"));

        assertThat(told(department, LocalDate.of(2026, 7, 20), 31)).isEmpty();
    }

    /** Due on a Friday, reports once only. */
    private static ItemView item(Department department) {
        ItemView item = department.drafted("完成公示", FRIDAY);
        item = department.take(Someone.supervisor(), Step.SUBMIT, item, Inputs.none());
        item = department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());
        item = department.take(Someone.supervisor(), Step.DISPATCH, item, Inputs.of("feedbackCycle", "ONCE"));
        return department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none());
    }

    private static List<String> told(Department department, LocalDate day, long person) {
        department.itIs(day);
        int before = department.notifier.toldTo(person).size();
        department.deadlineReminders.run(department.clock.instant());
        return department.notifier.toldTo(person).stream()
                .skip(before)
                .map(notice -> notice.title().in(Locale.CHINA))
                .toList();
    }
}
