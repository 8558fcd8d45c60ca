package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.work.Light;

/** Sub-tasks go with their item when more time is granted, and keep their first dates. */
class MovedSubTasksTest {
    private static final LocalDate JULY_10 = LocalDate.of(2026, 7, 10);
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final LocalDate JULY_24 = LocalDate.of(2026, 7, 24);
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

    @Test
    void anExtensionMovesOpenSubTasksByTheSameWorkingDays() {
        ItemStory story = asked();
        LightRule rule = LightRule.of(story.calendar, 3);
        assertThat(light(rule, task(story, 0))).isEqualTo(Light.RED);

        story.then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_31, true));

        assertThat(task(story, 0).due()).isEqualTo(JULY_24);
        assertThat(task(story, 0).originalDue()).isEqualTo(JULY_10);
        assertThat(light(rule, task(story, 0))).isEqualTo(Light.GREEN);
        assertThat(task(story, 1).due()).isEqualTo(JULY_31);
        assertThat(task(story, 2).due()).isNull();
        List<TimelineEntry> timeline = story.item.dossier().timeline();
        assertThat(timeline.get(timeline.size() - 1).text().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("批准延期：2026-07-17延至2026-07-31；2项未完成的分解任务顺延10个工作日");
    }

    @Test
    void theyStayWhenWhoeverGrantsItSaysSo() {
        ItemStory story =
                asked().then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_31, false));

        assertThat(task(story, 0).due()).isEqualTo(JULY_10);
        assertThat(task(story, 0).originalDue()).isNull();
    }

    @Test
    void theFirstDateIsKeptThroughEveryMove() {
        ItemStory story = asked().then(
                        Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_24, true))
                .then(Someone.handler(), Step.REQUEST_EXTENSION, Handling.requestExtension("又有变化", JULY_31))
                .then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_31, true));

        assertThat(task(story, 0).due()).isEqualTo(JULY_24);
        assertThat(task(story, 0).originalDue()).isEqualTo(JULY_10);
    }

    @Test
    void aPauseMovesThemToo() {
        ItemStory story = withParts()
                .then(Someone.supervisor(), Step.SUSPEND, Dispatching.suspend("等待上级意见"))
                .on(LocalDate.of(2026, 7, 13))
                .then(Someone.supervisor(), Step.RESUME, Dispatching.resume(null));

        assertThat(task(story, 0).due()).isEqualTo(JULY_17);
        assertThat(task(story, 0).originalDue()).isEqualTo(JULY_10);
    }

    /** The first part is overdue by now, the second is due with the item, the third has no date. */
    private static ItemStory asked() {
        return withParts()
                .on(LocalDate.of(2026, 7, 15))
                .then(Someone.handler(), Step.REQUEST_EXTENSION, Handling.requestExtension("外方原因", JULY_31));
    }

    private static ItemStory withParts() {
        ItemStory story = ItemStory.inProgress(JULY_17);
        for (LocalDate due : new LocalDate[] {JULY_10, JULY_17, null}) {
            story.then(
                    Someone.handler(), Step.ADD_SUB_TASK, Handling.addSubTask(new PlannedPart("一步", null, due, null)));
        }
        return story;
    }

    private static SubTask task(ItemStory story, int position) {
        return story.item.dossier().subTasks().get(position);
    }

    private static Light light(LightRule rule, SubTask task) {
        return rule.light(true, task.due(), null);
    }
}
