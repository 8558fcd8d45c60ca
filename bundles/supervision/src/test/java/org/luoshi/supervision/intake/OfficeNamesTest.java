package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.supervision.intake.office.Office;
import org.luoshi.supervision.intake.office.Organisation;

/** Who is an office, who is known, and what only looks like one. */
class OfficeNamesTest {
    private final Intake intake = new Intake(
            Organisation.of(List.of(
                    Office.named("办公室"),
                    Office.named("督查办"),
                    Office.named("战略规划处", "规划处", "规划", "规"),
                    Office.named("财务处", "财务"))),
            new StateCalendar());

    @ParameterizedTest
    @CsvSource({
        "由战略规划处牵头, 战略规划处",
        "由规划处牵头, 战略规划处",
        "规划牵头, 战略规划处",
        "由厅办公室牵头, 办公室",
        "由江州省科技厅办公室牵头, 办公室",
        "由省委办公厅牵头, 省委办公厅",
        "由督查办公室牵头, 督查办公室",
        "由综合业务处牵头, 综合业务处",
        "由省科技特派员工作领导小组办公室牵头, 省科技特派员工作领导小组办公室",
        "由社会发展与农村科技处牵头, 社会发展与农村科技处",
        "由省发展和改革委牵头, 省发展和改革委",
        "各责任处室牵头, 各责任处室",
        "厅属有关单位牵头, 厅属有关单位",
        "各县（市、区）科技局牵头, 各县（市、区）科技局"
    })
    void namesTheOffice(String words, String office) {
        assertThat(leads(words + "，认真组织实施。")).containsExactly(office);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "规划编制工作要加快",
                "财务核算要规范",
                "办公室主任要亲自抓",
                "办公室工作要有新气象",
                "要处理好各方面关系",
                "会议室要按期改造",
                "围绕中心服务大局要见行动",
                "委托评估要规范",
                "好处要讲透",
                "到处走访要避免",
                "由分管厅领导牵头",
                "由李静同志负责",
                "由于时间紧",
                "自由探索要支持",
                "党组织建设要加强",
                "中心组学习要抓实",
                "局面要稳住"
            })
    void doesNotTakeAnOrdinaryWordForAnOffice(String words) {
        assertThat(leads(words + "，8月底前见到成效。")).isEmpty();
    }

    @Test
    void tellsOfficesOutsideTheOrganisation() {
        Proposals proposals = intake.propose("由省科技评估中心牵头，财务处、各市科技局配合，8月底前完成评估。", DevCase.MONDAY);
        assertThat(proposals.unknownOffices()).containsExactly("省科技评估中心");
        assertThat(proposals.items().get(0).assist()).containsExactly("财务处", "各市科技局");
    }

    @Test
    void letsEachOfficeLeadThatHasADeadlineOfItsOwn() {
        assertThat(leads("财务处8月5日前核定经费，办公室8月10日前完成采购。")).containsExactly("财务处", "办公室");
    }

    @Test
    void keepsTheLeadOpenWhenOnlyOneOfTwoOfficesHasADeadline() {
        assertThat(leads("财务处要加强预算管理，办公室8月10日前完成采购。")).isEmpty();
    }

    private List<String> leads(String text) {
        return intake.propose(text, DevCase.MONDAY).items().stream()
                .flatMap(item -> item.lead().stream())
                .toList();
    }
}
