package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.ProposedItem;

/** How an item and a paper are called, and what of a clause is its requirement. */
class WordingTest {
    private final Intake intake =
            new Intake(Organisation.ofNames(List.of("办公室", "财务处", "人事处", "督查办")), new StateCalendar());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            由财务处牵头，人事处配合，根据会议意见修改完善预算方案，7月底前印发。 | 修改完善预算方案
            财务处要认真研究，8月20日前将评估报告报送办公室。 | 报送评估报告
            关于往来款项清理问题。财务处8月底前完成清理。 | 往来款项清理问题
            针对审计反映的问题，由财务处牵头，8月底前完成账目核对。 | 完成账目核对
            《差旅费管理办法》由财务处负责解读，8月底前上网。 | 《差旅费管理办法》解读
            财务处承担的账务系统建设事项，因外方原因同意延期至10月31日。 | 账务系统建设事项
            原定6月底前完成的专家库更新至今未落实，请人事处于8月31日前完成。 | 专家库更新
            整改措施：完善审批制度。责任处室：财务处。整改时限：8月底前。 | 完善审批制度
            会议原则同意《差旅费管理办法》，由财务处根据会议意见修改，8月底前印发。 | 《差旅费管理办法》
            """)
    void namesAnItemByItsTask(String clause, String title) {
        assertThat(item(clause).title()).isEqualTo(title);
    }

    @Test
    void keepsApartWhatTheClauseSaysAndWhatIsToBeHandedIn() {
        ProposedItem item = item("人事处要对执行情况开展一次抽查，8月20日前提交书面报告，此后每周五向厅领导报告进展。");

        assertThat(item.content()).startsWith("人事处要对执行情况开展一次抽查");
        assertThat(item.requirement()).isEqualTo("8月20日前提交书面报告；每周五向厅领导报告进展");
    }

    @Test
    void leavesTheRequirementOpenWhereNothingIsToBeHandedIn() {
        assertThat(item("财务处8月底前完成账目核对。").requirement()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            督 办 通 知⏎⏎督〔2026〕31号 | 督办通知
            专题会议纪要⏎（第16期）⏎关于研究实验室建设的会议纪要 | 关于研究实验室建设的会议纪要
            省科技厅办公室关于印发《会议管理措施》⏎的通知 | 省科技厅办公室关于印发《会议管理措施》的通知
            """)
    void callsAPaperByItsTitle(String head, String title) {
        String text = head.replace('⏎', '\n') + "\n\n一、财务处8月底前完成账目核对。";

        assertThat(intake.propose(text, DevCase.MONDAY).source().title()).isEqualTo(title);
    }

    @Test
    void givesClausesTheLeadThatIsNamedAboveOrBelowThem() {
        String text = """
                一、完善制度（牵头处室：财务处）
                （一）修订经费管理办法，9月底前印发。
                （二）人事处8月底前完成培训。
                二、其他
                （一）清理往来款项，10月底前完成。
                （二）以上工作由办公室负责。
                """;

        assertThat(intake.propose(text, DevCase.MONDAY).items())
                .extracting(ProposedItem::clause, ProposedItem::lead)
                .containsExactly(
                        tuple("一（一）", List.of("财务处")), tuple("一（二）", List.of("人事处")), tuple("二（一）", List.of("办公室")));
    }

    private ProposedItem item(String clause) {
        return intake.propose(clause, DevCase.MONDAY).items().get(0);
    }
}
