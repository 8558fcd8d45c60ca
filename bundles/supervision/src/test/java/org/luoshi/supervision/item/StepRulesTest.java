package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.supervision.item.ItemStory.ALL_YES;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.testkit.fakes.FakeViewer;

class StepRulesTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @Test
    void aHandlingOfficeNeverWritesOffItsOwnItemWhateverItsPermissions() {
        ItemStory story = ItemStory.withLeader(JULY_17);

        assertThatThrownBy(
                        () -> story.then(Someone.supervisor(Someone.RESOURCES), Step.WRITE_OFF, Judging.writeOff(null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("supervision.own-write-off"));
        assertThat(StepRules.openTo(Someone.supervisor(Someone.RESOURCES), story.item))
                .doesNotContain(Step.WRITE_OFF)
                .contains(Step.INSTRUCT_AGAIN);
    }

    @Test
    void aHandlingOfficeNeverVerifiesItsOwnItem() {
        ItemStory story = ItemStory.verifying(JULY_17);

        assertThatThrownBy(
                        () -> story.then(Someone.supervisor(Someone.RESOURCES), Step.PASS, Judging.pass(null, ALL_YES)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("supervision.own-work"));
    }

    @Test
    void saysWhatIsPossibleInsteadOfAnIllegalStep() {
        ItemStory story = ItemStory.received(JULY_17);

        assertThatThrownBy(() -> story.then(Someone.supervisor(), Step.WRITE_OFF, Judging.writeOff(null)))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.code()).isEqualTo("supervision.not-now");
                    assertThat(rule.explanation().in(Locale.CHINA))
                            .startsWith("“已签收”状态下不能销号。现在可以：催办、改派、中止、并案、转长期坚持、撤销立项");
                });
    }

    @Test
    void onlyTheLeadOfficeReceives() {
        ItemStory story = ItemStory.dispatched(JULY_17);
        FakeViewer stranger = Someone.of(77, "路人", 7, DataScope.ALL, "read", "handle");

        assertThatThrownBy(() -> story.then(stranger, Step.RECEIVE, Handling.receive(null, null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("supervision.not-lead-office"));
    }

    @Test
    void somebodyWhoMayActForOfficesRecordsOnTheirBehalf() {
        ItemStory story = ItemStory.dispatched(JULY_17);
        FakeViewer recorder = Someone.of(78, "代录", 9, DataScope.ALL, "read", "handle", "act-for-office");

        story.then(recorder, Step.RECEIVE, Handling.receive(null, 31L));

        assertThat(story.item.assignment().handlerId()).isEqualTo(31L);
        assertThat(story.item.dossier().timeline().get(4).by().name()).isEqualTo("代录");
    }
}
