package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.intake.office.Office;
import org.luoshi.supervision.intake.office.Organisation;

class DevelopmentCasesTest {
    static final Organisation DEPARTMENT = Organisation.of(List.of(
            Office.named("办公室", "厅办"),
            Office.named("督查办"),
            Office.named("规划处", "战略规划处"),
            Office.named("政策法规处", "法规处"),
            Office.named("资源配置处", "资配处"),
            Office.named("基础研究处", "基础处"),
            Office.named("高新技术处", "高新处"),
            Office.named("农村科技处", "农村处"),
            Office.named("成果转化处", "成果处"),
            Office.named("财务处"),
            Office.named("人事处"),
            Office.named("合作处"),
            Office.named("监督评估处", "监督处"),
            Office.named("机关党委"),
            Office.named("机关纪委"),
            Office.named("离退休处"),
            Office.named("省科技信息研究院", "信息院"),
            Office.named("省生产力促进中心", "生产力中心")));

    private static final double LOWEST_RECALL = 0.9;

    private final Intake intake = new Intake(DEPARTMENT, new StateCalendar());

    @Test
    void readsNothingWrongFromSingleClausesAndLeavesLittleOpen() {
        assertGood(DevCase.clauses());
    }

    @Test
    void readsNothingWrongFromWholeDocumentsAndLeavesLittleOpen() {
        assertGood(DevCase.documents());
    }

    private void assertGood(List<DevCase> cases) {
        Map<String, List<String>> report = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int found = 0;
        for (DevCase expected : cases) {
            Verdict verdict = Verdict.of(expected, intake.propose(expected.text, expected.given));
            wrong.addAll(verdict.wrong);
            open.addAll(verdict.open);
            found += verdict.found;
        }
        report.put("wrong", wrong);
        report.put("open", open);
        double recall = found / (double) (found + open.size());
        assertThat(wrong).as(Verdict.report(report)).isEmpty();
        assertThat(recall).as(Verdict.report(report)).isGreaterThan(LOWEST_RECALL);
    }
}
