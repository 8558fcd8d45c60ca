package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.intake.clause.Clause;
import org.luoshi.supervision.intake.task.Milestone;
import org.luoshi.supervision.intake.task.NoAction;
import org.luoshi.supervision.intake.task.ProposedItem;

class CoverageTest {
    private static final List<String> PIECES = List.of(
            "一、", "二、", "（一）", "（二）", "1.", "2、", "（1）", "①", "一是", "二是", "第一条", "●", "\n", "\r\n", "  ", "　", "，", "。",
            "；", "：", "（", "）", "《", "》", "由", "请", "要", "牵头", "配合", "会同", "负责", "财务处", "各处室", "督查办", "7月17日前", "8月底前",
            "一周内", "5个工作日内", "自印发之日起", "每周五", "报告", "延期至", "2026年", "12月", "责任单位：", "完成时限：", "出席：", "附件：", "会议听取了",
            "同意", "完成", "清理", "二〇二六年", "第三季度末", "今后", "长期坚持", "本周五前", "印发", "特此通知", "9.5", "17:00", "日", "前", "内");

    private final Intake intake = new Intake(DevelopmentCasesTest.DEPARTMENT, new StateCalendar());

    @Test
    void putsEveryCharacterOfADocumentIntoExactlyOneClause() {
        Stream.concat(DevCase.documents().stream(), DevCase.clauses().stream())
                .forEach(document -> assertCovered(document.text));
    }

    @Test
    void keepsTheClausesWholeForTextsThatAreNoPapersAtAll() {
        Random random = new Random(20260706);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(60);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertCovered(text.toString());
        }
    }

    @Test
    void proposesNothingFromAnEmptyText() {
        assertThat(intake.propose("", null).clauses()).isEmpty();
        assertThat(intake.propose(" \r\n\n　", null).items()).isEmpty();
    }

    private void assertCovered(String text) {
        Proposals proposals = intake.propose(text, DevCase.MONDAY);
        int position = 0;
        Set<String> paths = new HashSet<>();
        for (Clause clause : proposals.clauses()) {
            assertThat(clause.start()).as(text).isEqualTo(position);
            assertThat(withoutBreaks(text.substring(clause.start(), clause.end())))
                    .as(text)
                    .contains(withoutBreaks(clause.text()));
            assertThat(paths.add(clause.path()))
                    .as(clause.path() + " twice in " + text)
                    .isTrue();
            position = clause.end();
        }
        assertThat(position).as(text).isEqualTo(proposals.clauses().isEmpty() ? 0 : text.length());
        assertAccountedFor(text, proposals, paths);
    }

    private static String withoutBreaks(String words) {
        return words.replaceAll("[\r\n]", "");
    }

    private static void assertAccountedFor(String text, Proposals proposals, Set<String> paths) {
        Set<String> accounted = new HashSet<>();
        for (ProposedItem item : proposals.items()) {
            accounted.add(item.clause());
            for (Milestone milestone : item.milestones()) {
                assertThat(milestone.due() == null).as(text).isEqualTo(milestone.relative() != null);
            }
        }
        for (NoAction clause : proposals.noAction()) {
            assertThat(clause.reason()).as(clause.clause()).isNotNull();
            assertThat(accounted.add(clause.clause())).as(text).isTrue();
        }
        assertThat(accounted).as(text).isEqualTo(paths);
    }
}
