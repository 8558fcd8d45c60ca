package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.NoAction;
import org.luoshi.supervision.intake.task.NoActionReason;
import org.luoshi.supervision.intake.task.ProposedItem;
import org.luoshi.supervision.intake.time.BaseDate;

/** The notice of 2015: six groups of measures, hardly an office, no deadline. */
class GivenNoticeTest {
    private final Proposals proposals = new Intake(Organisation.ofNames(List.of("办公室", "督查办")), new StateCalendar())
            .propose(Sources.read("notice-2015.txt"), null);

    @Test
    void proposesTheSixGroupsOfMeasures() {
        assertThat(proposals.items())
                .extracting(ProposedItem::clause)
                .containsExactly("二（一）", "二（二）", "二（三）", "二（四）", "二（五）", "二（六）");
        assertThat(proposals.items()).extracting(ProposedItem::title).contains("加强督查机构建设", "推进政务信息公开");
    }

    @Test
    void inventsNoDeadline() {
        assertThat(proposals.items()).allSatisfy(item -> {
            assertThat(item.milestones()).isEmpty();
            assertThat(item.extension()).isFalse();
            assertThat(item.standing()).isNull();
            assertThat(item.reporting()).isNull();
        });
        assertThat(proposals.source().base()).isEqualTo(BaseDate.unknown());
    }

    @Test
    void namesOnlyTheOfficeThatTheNoticeNames() {
        assertThat(proposals.items())
                .extracting(ProposedItem::lead)
                .containsExactly(List.of("督查办公室"), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(proposals.unknownOffices()).containsExactly("督查办公室");
    }

    @Test
    void takesWhatWasDoneAfterTheMeetingForPast() {
        assertThat(proposals.noAction())
                .contains(new NoAction("一", NoActionReason.PAST), new NoAction("二", NoActionReason.HEADING));
    }
}
