package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.Milestone;
import org.luoshi.supervision.intake.task.NoAction;
import org.luoshi.supervision.intake.task.ProposedItem;
import org.luoshi.supervision.intake.time.BaseDate;

/** The minutes of 6 July 2026 as a careful clerk reads them. */
class GivenMinutesTest {
    private static final Organisation DEPARTMENT =
            Organisation.ofNames(List.of("办公室", "督查办", "资源配置处", "监督评估处", "财务处", "政策法规处", "合作处", "机关党委", "人事处"));

    private final Proposals proposals =
            new Intake(DEPARTMENT, new StateCalendar()).propose(Sources.read("minutes-2026-07.txt"), null);

    @Test
    void findsMeetingNumberAndDay() {
        Source source = proposals.source();
        assertThat(source.meeting() + source.number()).isEqualTo("厅长办公会议〔2026〕第14次");
        assertThat(source.base()).isEqualTo(new BaseDate(LocalDate.of(2026, 7, 6), BaseDate.Origin.MEETING));
        assertThat(source.kind()).isEqualTo(Source.Kind.MINUTES);
    }

    @Test
    void coversEveryClauseWithAnItemOrAReason() {
        assertThat(proposals.items())
                .extracting(ProposedItem::clause)
                .containsExactly("一（一）", "一（二）", "二（一）", "二（二）", "三（一）", "三（二）", "三（三）");
        assertThat(proposals.noAction())
                .extracting(NoAction::clause)
                .containsExactly("导语", "一（导语）", "二（导语）", "三（导语）", "四", "出席", "列席");
        assertThat(proposals.clauses()).extracting(Clause::path).hasSize(14).doesNotHaveDuplicates();
        assertThat(proposals.unknownOffices()).isEmpty();
    }

    @Test
    void namesWhoLeadsAndAssists() {
        assertThat(proposals.items())
                .extracting(ProposedItem::lead)
                .containsExactly(
                        List.of("资源配置处"),
                        List.of("监督评估处"),
                        List.of("办公室"),
                        List.of("政策法规处"),
                        List.of("各责任处室"),
                        List.of("合作处"),
                        List.of("机关党委"));
        assertThat(proposals.items())
                .extracting(ProposedItem::assist)
                .containsExactly(
                        List.of("监督评估处", "财务处"),
                        List.of(),
                        List.of("各处室"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("人事处"));
    }

    @Test
    void datesEveryMilestone() {
        assertThat(proposals.items().stream().flatMap(item -> item.milestones().stream()))
                .extracting(Milestone::due)
                .containsExactly(
                        LocalDate.of(2026, 7, 17),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 8, 31),
                        null,
                        LocalDate.of(2026, 7, 13),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 9, 15));
        assertThat(item("二（二）").milestones().get(0).relative()).isEqualTo("文件公布后3个工作日内");
    }

    @Test
    void saysWhatIsToBeDone() {
        assertThat(proposals.items().stream().flatMap(item -> item.milestones().stream()))
                .extracting(Milestone::what)
                .containsExactly(
                        "完成公示",
                        "印发立项文件",
                        "提交书面报告",
                        "完成信息公开目录全面清理",
                        "解读材料上网",
                        "说明原因并明确新的办结时限",
                        "中德联合实验室筹建（同意延期）",
                        "完成八项规定精神落实情况自查");
    }

    @Test
    void tellsStandingDutyReportFollowUpAndExtension() {
        assertThat(item("二（一）").standing()).contains("新形成的政府信息").contains("20个工作日内公开");
        assertThat(item("三（一）").reporting()).startsWith("每周五向厅领导报告");
        assertThat(item("三（一）").follow()).isEqualTo("督查办");
        assertThat(proposals.items())
                .filteredOn(ProposedItem::extension)
                .extracting(ProposedItem::clause)
                .containsExactly("三（二）");
        assertThat(proposals.items())
                .filteredOn(item -> item.standing() != null)
                .hasSize(1);
        assertThat(proposals.items())
                .filteredOn(item -> item.reporting() != null)
                .hasSize(1);
        assertThat(proposals.items()).filteredOn(item -> item.follow() != null).hasSize(1);
    }

    private ProposedItem item(String clause) {
        return proposals.items().stream()
                .filter(item -> item.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
