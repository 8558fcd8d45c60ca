package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.reports.WordDocuments;
import org.luoshi.supervision.ReportWording.SectionWords;
import org.luoshi.supervision.ReportWording.SentenceWords;
import org.luoshi.supervision.ReportWording.Words;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.report.ReportContent.Sentence;
import org.luoshi.supervision.report.ReportState;
import org.luoshi.supervision.report.SectionKey;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ReportView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class WeeklyReportsTest {
    private static final LocalDate JULY_8 = LocalDate.of(2026, 7, 8);
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void gathersTheWeekAndCitesTheItemBehindEverySentence(TestDatabase database) {
        Department department = new Department(database);
        ItemView late = department.inProgress("半年督查说明", LocalDate.of(2026, 7, 7));
        department.take(Someone.handler(), Step.FEEDBACK, department.inProgress("信息公开目录清理", JULY_17), feedback());
        department.closed("完成公示", JULY_8);
        addWhatIsNotDue(department);
        department.itIs(LocalDate.of(2026, 7, 10));

        ReportView report = department.reports.create(Someone.supervisor(), null);

        assertThat(report.line().week()).isEqualTo("2026-W28");
        assertThat(report.figures()).extracting(ReportView.Figure::value).containsExactly(3L, 4L, 1L, 2L, 1L);
        assertThat(report.summary()).isEqualTo("7月6日至7月12日，在办督办事项3项，新立项4项，办结1项，到期2项，逾期1项。");
        assertThat(texts(report, SectionKey.OVERDUE))
                .containsExactly("督〔2026〕1号“半年督查说明”（资源配置处），时限7月7日，已逾期3天，目前办理中，进度0%。");
        assertThat(texts(report, SectionKey.CLOSED_THIS_WEEK))
                .containsExactly("督〔2026〕3号“完成公示”（资源配置处），时限7月8日，已办结：已完成公示。");
        assertThat(texts(report, SectionKey.KEY_PROGRESS))
                .containsExactly("督〔2026〕2号“信息公开目录清理”（资源配置处），进度40%：完成初稿（待处室负责人审签）。");
        assertThat(texts(report, SectionKey.NEEDS_COORDINATION))
                .singleElement()
                .asString()
                .contains("请财务处支持");
        assertThat(texts(report, SectionKey.DUE_NEXT_WEEK))
                .singleElement()
                .asString()
                .contains("信息公开目录清理");
        assertThat(texts(report, SectionKey.NOT_REPORTED)).containsExactly("无。");
        assertThat(sentences(report, SectionKey.OVERDUE).get(0).items())
                .singleElement()
                .satisfies(cited -> assertThat(cited.id()).isEqualTo(late.head().id()));
    }

    private static void addWhatIsNotDue(Department department) {
        department.drafted("草拟的不算", JULY_8);
        department.drafted("草拟的下周也不算", JULY_17);
        department.take(Someone.supervisor(), Step.SUBMIT, department.drafted("未批准的不算", JULY_17), Inputs.none());
        department.take(
                Someone.supervisor(),
                Step.SUSPEND,
                department.inProgress("中止的不算到期", JULY_17),
                Inputs.of("note", "等待批复"));
    }

    @OnEveryDatabase
    void namesWhoHasNotReportedAndComparesWithTheLastIssue(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("半年督查说明", JULY_17);
        issue(department, department.reports.create(Someone.supervisor(), null));
        department.itIs(LocalDate.of(2026, 7, 15));
        department.inProgress("第二件", JULY_17);

        ReportView second = department.reports.create(Someone.supervisor(), null);

        assertThat(second.comparedWith().number()).isEqualTo(1);
        assertThat(second.summary()).contains("在办督办事项2项（较上期+1）", "新立项1项（与上期持平）", "到期2项（较上期+2）");
        assertThat(texts(second, SectionKey.NOT_REPORTED)).containsExactly("资源配置处：督〔2026〕1号“半年督查说明”应于7月13日反馈，尚未反馈。");
    }

    @OnEveryDatabase
    void isApprovedBySomebodyElseAndNeverChangesOnceIssued(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("半年督查说明", JULY_17);
        ReportView draft = department.reports.create(Someone.supervisor(), null);

        assertThatThrownBy(() -> department.reports.approve(Someone.supervisor(), id(draft), version(draft)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("supervision.own-report"));
        assertThatThrownBy(() -> department.reports.issue(Someone.supervisor(), id(draft)))
                .isInstanceOf(RuleViolation.class);

        ReportView issued = issue(department, draft);
        byte[] frozen = department.reports.word(id(issued)).content();
        assertThat(ReportPapers.sha256(frozen)).isEqualTo(issued.line().sha256());
        department.papers.putTemplate(Someone.supervisor(), department.papers.template());
        department.inProgress("后来的", JULY_8);

        assertThat(department.reports.word(id(issued)).content()).isEqualTo(frozen);
        assertThat(new WordDocuments().readWord(frozen)).contains("第1期", "一、逾期与红灯事项", "半年督查说明");
        assertThatThrownBy(() -> department.reports.gather(Someone.supervisor(), id(issued), version(issued)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> department.reports.discard(Someone.supervisor(), id(issued), version(issued)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> department.reports.create(Someone.supervisor(), Week.parse("2026-W28")))
                .isInstanceOf(RuleViolation.class);
    }

    @OnEveryDatabase
    void aDoubleClickIssuesOnce(TestDatabase database) throws Exception {
        Department department = new Department(database);
        department.inProgress("半年督查说明", JULY_17);
        ReportView draft = department.reports.create(Someone.supervisor(), null);
        department.reports.approve(Someone.leader(), id(draft), version(draft));

        List<ReportView> answers =
                AtOnce.run(Collections.nCopies(8, () -> department.reports.issue(Someone.supervisor(), id(draft))));

        assertThat(answers).extracting(report -> report.line().number()).containsOnly(1);
        assertThat(answers.stream().map(report -> report.line().sha256()).distinct())
                .hasSize(1)
                .doesNotContainNull();
        assertThat(department.audit.actions())
                .filteredOn("supervision.report-issue"::equals)
                .hasSize(1);
    }

    @OnEveryDatabase
    void gatheringTheSameWeekTwiceMakesOneDraft(TestDatabase database) throws Exception {
        Department department = new Department(database);
        department.inProgress("半年督查说明", JULY_17);

        List<ReportView> answers =
                AtOnce.run(Collections.nCopies(4, () -> department.reports.create(Someone.supervisor(), null)));

        assertThat(answers).extracting(report -> report.line().id()).containsOnly(id(answers.get(0)));
        assertThat(department.reports.page(new ItemLists.Place(null, 20)).total())
                .isEqualTo(1);
    }

    @OnEveryDatabase
    void takesOtherWordsButKeepsTheItemsBehindThem(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("半年督查说明", JULY_17);
        ReportView draft = department.reports.create(Someone.supervisor(), null);
        List<SentenceWords> without = List.of(new SentenceWords("进展顺利。", List.of()));
        List<SentenceWords> unknown = List.of(new SentenceWords("进展顺利。", List.of(999L)));

        assertThatThrownBy(() -> edit(department, draft, without))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sections[0].sentences[0].itemIds");
        assertThatThrownBy(() -> edit(department, draft, unknown)).isInstanceOf(InvalidInput.class);
        ReportView edited = edit(
                department,
                draft,
                List.of(new SentenceWords("进展顺利。", List.of(item.head().id()))));

        assertThat(sentences(edited, SectionKey.KEY_PROGRESS)
                        .get(0)
                        .items()
                        .get(0)
                        .number())
                .isEqualTo("督〔2026〕1号");
        assertThat(edited.sections()).hasSize(SectionKey.values().length);
        assertThatThrownBy(() -> edit(department, draft, List.of())).isInstanceOf(VersionConflict.class);
    }

    private static ReportView edit(Department department, ReportView draft, List<SentenceWords> sentences) {
        Words words = new Words("改写的概况。", List.of(new SectionWords(SectionKey.KEY_PROGRESS, sentences)));
        return department.reports.edit(Someone.supervisor(), id(draft), version(draft), words);
    }

    private static ReportView issue(Department department, ReportView draft) {
        department.reports.approve(Someone.leader(), id(draft), version(draft));
        ReportView issued = department.reports.issue(Someone.supervisor(), id(draft));
        assertThat(issued.line().state()).isEqualTo(ReportState.ISSUED);
        return issued;
    }

    private static StepInput feedback() {
        return Inputs.of(Map.of("progress", 40, "done", "完成初稿。", "needsCoordination", "请财务处支持"));
    }

    private static List<Sentence> sentences(ReportView report, SectionKey key) {
        return report.sections().stream()
                .filter(section -> section.key() == key)
                .findFirst()
                .orElseThrow()
                .sentences();
    }

    private static List<String> texts(ReportView report, SectionKey key) {
        return sentences(report, key).stream().map(Sentence::text).toList();
    }

    private static long id(ReportView report) {
        return report.line().id();
    }

    private static ExpectedVersion version(ReportView report) {
        return new ExpectedVersion(report.version());
    }
}
