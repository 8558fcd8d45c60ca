package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Handing an item on is no extension, and hides none. */
class ReassignmentTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);
    private static final LocalDate AUGUST_14 = LocalDate.of(2026, 8, 14);

    @Test
    void anotherDueDateKeepsTheFirstOneAndShowsBoth() {
        ItemStory story = reassigned(ItemStory.received(JULY_17), 6L, JULY_31);

        assertThat(story.item.deadline().due()).isEqualTo(JULY_31);
        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(last(story).text().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026-07-06改派，办理时限由2026-07-17改为2026-07-31");
        assertThat(last(story).text().in(Locale.ENGLISH))
                .isEqualTo("Reassigned on 2026-07-06, due 2026-07-31 instead of 2026-07-17");
    }

    @Test
    void theSameOfficeWithALaterDateKeepsWhatWasExtended() {
        ItemStory story = ItemStory.received(JULY_17)
                .then(Someone.handler(), Step.REQUEST_EXTENSION, Handling.requestExtension("外方原因", JULY_31))
                .then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_31, true));

        reassigned(story, Someone.RESOURCES, AUGUST_14);

        assertThat(story.item.deadline().due()).isEqualTo(AUGUST_14);
        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(story.item.deadline().extensions()).isEqualTo(1);
    }

    @Test
    void theSameDateIsToldAsBefore() {
        ItemStory story = reassigned(ItemStory.dispatched(JULY_17), 6L, null);

        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(last(story).text().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-07-06改派，办理时限：2026-07-17");
    }

    @Test
    void aDateForAnItemThatHadNoneIsItsFirst() {
        ItemStory story = reassigned(ItemStory.dispatched((LocalDate) null), 6L, JULY_31);

        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_31);
    }

    private static ItemStory reassigned(ItemStory story, Long office, LocalDate due) {
        Handout handout = new Handout(null, office, null, null, null, due, null, null);
        return story.then(Someone.supervisor(), Step.REASSIGN, Dispatching.reassign("改派", handout));
    }

    private static TimelineEntry last(ItemStory story) {
        List<TimelineEntry> timeline = story.item.dossier().timeline();
        return timeline.get(timeline.size() - 1);
    }
}
