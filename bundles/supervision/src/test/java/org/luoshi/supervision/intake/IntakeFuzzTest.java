package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.task.ProposedItem;

class IntakeFuzzTest {
    private static final String[] PIECES = ("关于|印发|通知|会议纪要|厅长办公会议|纪要|第3次|〔2026〕14号|（|）|一、|（一）|1.|1．|①|一是|第一，|第一条 |附件：|"
                    + "出席：|抄送：|责任单位：|牵头单位：|完成时限：|由|财务处|办公室|督查办|各处室|监督评估处|信息处|牵头|负责|配合|会同|，|。|、|；|：|\n|\t|"
                    + "\u3000\u3000| |7月17日前|2026年7月1日|7月底前|每周五|每月|10个工作日内|三天内|本周内|会后|年底前|长期|完成|报送|提出|方案|要|已|"
                    + "同意|延期至|不再|请|《|》|“|”|省科技厅|二〇二六年七月六日|13月45日|99999999999个工作日内|以上工作由|序号|任务|\r\n|"
                    + "\u000b|\uD83D|落实。|加强督查机构建设")
            .split("\\|");

    private final Intake intake = new Intake(DevelopmentCasesTest.DEPARTMENT, new StateCalendar());

    @FuzzTest
    void proposesSomethingForAnyText(FuzzedDataProvider input) {
        boolean given = input.consumeBoolean();
        String text = text(input);

        Proposals proposals = intake.propose(text, given ? DevCase.MONDAY : null);

        int end = 0;
        for (Clause clause : proposals.clauses()) {
            assertThat(clause.start()).isEqualTo(end);
            assertThat(clause.end()).isBetween(end, text.length());
            end = clause.end();
        }
        for (ProposedItem item : proposals.items()) {
            assertThat(proposals.clauses()).anyMatch(clause -> clause.path().equals(item.clause()));
            assertThat(item.evidence().start()).isBetween(0, item.evidence().end());
            assertThat(item.evidence().end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static String text(FuzzedDataProvider input) {
        StringBuilder text = new StringBuilder();
        int length = input.consumeInt(0, 600);
        for (int i = 0; i < length && input.remainingBytes() > 0; i++) {
            int choice = input.consumeInt(0, PIECES.length * 9 / 8);
            text.append(choice < PIECES.length ? PIECES[choice] : String.valueOf(input.consumeChar()));
        }
        return text.toString();
    }
}
