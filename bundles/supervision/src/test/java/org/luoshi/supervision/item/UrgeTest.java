package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.InvalidInput;

class UrgeTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @Test
    void keepsWhatAnUrgeLedToOnce() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(Someone.supervisor(), Step.URGE, Dispatching.urge(UrgeWay.PHONE, "请抓紧"));
        Urge urge = story.item.dossier().urges().get(0);
        Act record = Dispatching.recordUrgeResult(urge.id(), "承诺周五前办结");
        assertThatThrownBy(() -> story.then(
                        Someone.supervisor(), Step.RECORD_URGE_RESULT, Dispatching.recordUrgeResult(urge.id(), " ")))
                .isInstanceOf(InvalidInput.class);

        story.then(Someone.supervisor(), Step.RECORD_URGE_RESULT, record);

        assertThat(urge.result()).isEqualTo("承诺周五前办结");
        assertThat(urge.resultBy().name()).isEqualTo(Someone.supervisor().name());
        assertThat(story.item
                        .dossier()
                        .timeline()
                        .get(story.item.dossier().timeline().size() - 1)
                        .text()
                        .in(Locale.CHINA))
                .isEqualTo("催办结果（电话催办）");
        assertThat(StepRules.openTo(Someone.supervisor(), story.item)).doesNotContain(Step.RECORD_URGE_RESULT);
        assertThatThrownBy(() -> story.item.take(record, story.occasion(Someone.supervisor())))
                .isInstanceOf(InvalidInput.class);
    }
}
