package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.itests.ConsolePages.SUPERVISION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.itests.Client.Answer;
import org.openqa.selenium.By;

/**
 * The main job on real papers, on the packed distribution: minutes and a notice become items, offices work on them, the
 * leaders get their weekly report. Everything is done in the pages, each step by the person whose it is; the REST API is only
 * asked whether it came out right.
 */
class SupervisionJourneyTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 7, 6);
    private static final By UPLOAD = By.cssSelector("input[type='file']");

    private static Installation installation;
    private static Department department;
    private static Browser browser;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final ConsolePages pages = new ConsolePages(browser);
    private final ItemPages items = new ItemPages(browser);
    private final ItemFacts facts = new ItemFacts(department.as("duban"));
    private long publication;
    private long spotCheck;
    private long explanation;
    private long overdue;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("supervision-journey").start();
        department = Department.enter(installation);
        department.enterPerson("sunming", "孙明", "监督评估处", "处长", "office-head");
        department.enterPerson("heping", "何平", "办公室", "主任", "office-head");
        browser = new Browser(installation.address());
    }

    @AfterAll
    static void stopLuoshi() {
        if (browser != null) {
            browser.close();
        }
        installation.close();
    }

    @Test
    @DisplayName("the supervision office carries a notice through to the weekly report")
    void theSupervisionOfficeCarriesANoticeThroughToTheWeeklyReport() throws Exception {
        signsIn();
        readsTheMinutesRightly();
        PapersToItems papers = new PapersToItems(browser, pages, facts);
        papers.takesTheMinutesApart(folder);
        papers.takesTheNoticeApart();
        handsTheItemsOut();
        theOfficesReport();
        anExtensionIsGranted();
        theOverdueItemIsUrged();
        oneItemIsReworkedAndOneWrittenOff();
        changesTheSettings();
        long report = issuesTheWeeklyReport();
        assertTheReportListsTheItems();
        new ConsoleTour(browser, pages).everyPage(publication, report);
    }

    private void signsIn() throws IOException {
        browser.open("/login").field("用户名");
        pages.picture("01-sign-in");
        pages.signIn("duban", Department.PASSWORD).open("/", "工作台");
        browser.seeText("没有待办事项");
        pages.picture("02-home-empty");
    }

    private void readsTheMinutesRightly() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(Papers.text("minutes-2026-07-expected.json"));
        Answer answer =
                facts.client().post("/api/supervision/proposals", Map.of("text", Papers.text("minutes-2026-07.txt")));
        MinutesComparison comparison = new MinutesComparison(expected, answer.body());
        System.getLogger("journey")
                .log(
                        System.Logger.Level.INFO,
                        "Minutes of July 2026: {0} of {1} items recognised",
                        comparison.recognised().size(),
                        comparison.expected());
        assertThat(comparison.differences()).isEmpty();
        assertThat(answer.body().get("baseDate").asText()).isEqualTo(MEETING.toString());
    }

    private void handsTheItemsOut() throws IOException {
        overdue = facts.outOfPaper(0).get(0).get("id").asLong();
        JsonNode minutes = facts.outOfPaper(1);
        publication = facts.withClause(minutes, "一（一）");
        spotCheck = facts.withClause(minutes, "一（二）");
        explanation = facts.withClause(minutes, "三（一）");
        items.step(publication, "批准立项");
        items.together("items?state=PENDING_APPROVAL&size=50", "批准立项", List.of(spotCheck, explanation, overdue));
        for (long item : List.of(publication, spotCheck, explanation)) {
            items.step(item, "交办", () -> items.date("交办日", MEETING));
        }
        pages.picture("10-item-dispatched");
        items.step(overdue, "交办", () -> {
            items.chooseOffice("牵头处室", "办公室");
            items.date("交办日", today.minusDays(10));
            items.date("办理时限", today.minusDays(1));
        });
        pages.assertNothingBroke();
    }

    private void theOfficesReport() throws IOException {
        pages.signIn("xujin", Department.PASSWORD).picture("11-home-of-an-office");
        items.step(publication, "签收");
        items.report(publication, "立项清单已按会议意见修改完善，正在公示。", 40);
        pages.picture("12-item-reported");
        items.step(explanation, "签收", () -> items.choose("承办人", "林岚"));
        pages.signIn("linlan", Department.PASSWORD);
        items.report(explanation, "已说明原因并明确新的办结时限。", 90);
        assertThat(facts.item(explanation)
                        .get("feedbacks")
                        .get(0)
                        .get("signedBy")
                        .isNull())
                .isTrue();
        pages.signIn("xujin", Department.PASSWORD);
        items.signReport(explanation);
        items.attach(publication, "公示情况.txt");
        pages.signIn("sunming", Department.PASSWORD);
        items.step(spotCheck, "签收");
        items.report(spotCheck, "抽查已完成，报告已起草。", 80);
        items.handIn(spotCheck, "抽查完成。");
        pages.signIn("heping", Department.PASSWORD);
        items.step(overdue, "签收");
        for (long id : new long[] {publication, explanation, spotCheck}) {
            assertThat(facts.item(id).get("feedbacks")).hasSize(1);
        }
    }

    private void anExtensionIsGranted() throws IOException {
        String oldDue = facts.item(publication).get("due").asText();
        LocalDate wished = today.plusDays(30);
        pages.signIn("xujin", Department.PASSWORD);
        items.step(publication, "申请延期", () -> {
            browser.fill("延期原因及目前进展", "公示期间收到异议，需核实。");
            items.date("预计完成日期", wished);
        });
        pages.signIn("duban", Department.PASSWORD);
        items.step(publication, "批准延期", () -> items.date("批准的新时限", wished));
        pages.picture("13-item-extended");
        JsonNode item = facts.item(publication);
        assertThat(item.get("due").asText()).isEqualTo(wished.toString());
        assertThat(item.get("originalDue").asText()).isEqualTo(oldDue);
        assertThat(item.get("extensions").get(0).get("oldDue").asText()).isEqualTo(oldDue);
    }

    private void theOverdueItemIsUrged() throws IOException {
        assertThat(facts.item(overdue).get("light").asText()).isEqualTo("RED");
        items.step(overdue, "催办", () -> items.choose("催办方式", "电话催办"));
        items.recordUrgeResult(overdue, "承诺本周内办结");
        pages.picture("14-item-urged");
        assertThat(facts.item(overdue).get("urges").get(0).get("result").asText())
                .isEqualTo("承诺本周内办结");
        pages.assertNothingBroke();
    }

    private void oneItemIsReworkedAndOneWrittenOff() throws IOException {
        items.step(spotCheck, "开始核查");
        items.step(spotCheck, "退回重办", () -> {
            items.answer(false);
            browser.fill("退回原因和整改要求", "报告未附回避名单，请补充。");
        });
        pages.picture("15-item-returned").signIn("sunming", Department.PASSWORD);
        items.report(spotCheck, "已补充回避名单。", 95);
        pages.signIn("linlan", Department.PASSWORD);
        items.handIn(explanation, "6项批示件均已说明原因。");
        pages.signIn("duban", Department.PASSWORD);
        items.step(explanation, "开始核查");
        items.step(explanation, "核查通过", () -> items.answer(true));
        pages.signIn("lijing", Department.PASSWORD);
        items.step(explanation, "报领导阅示");
        pages.signIn("duban", Department.PASSWORD);
        items.step(explanation, "销号", () -> browser.fill("销号意见", "同意销号"));
        pages.picture("16-item-written-off");
        assertThat(facts.item(spotCheck).get("closures").get(0).get("outcome").asText())
                .isEqualTo("RETURNED");
        assertThat(facts.item(spotCheck).get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(facts.item(explanation).get("state").asText()).isEqualTo("WRITTEN_OFF");
        pages.assertNothingBroke();
    }

    /** Thresholds and usual terms are the office's own; the template is taken out and, edited in Word, put back. */
    private void changesTheSettings() throws IOException {
        pages.open(SUPERVISION + "settings", "督办设置");
        browser.fill("亮黄灯", "4");
        browser.press("保存");
        browser.seeText("已保存");
        String thresholds = "/api/supervision/thresholds";
        JsonNode saved = facts.client().get(thresholds).body();
        assertThat(saved.get("amberWorkdays").asInt()).isEqualTo(4);
        assertThat(department.as("linlan").get(thresholds).status()).isEqualTo(403);
        Map<String, Integer> days = Map.of("amberWorkdays", 5, "remindOverdueEveryWorkdays", 5);
        assertThat(facts.client().send("PUT", thresholds, days, Map.of()).status())
                .isEqualTo(428);
        assertThat(facts.client().put(thresholds, days, "\"0\"").status()).isEqualTo(412);
        browser.press("增加惯例");
        items.type("适用情形", "专项督办事项");
        browser.click(By.xpath("//*[@role='dialog']//button[@type='submit']"));
        browser.see(By.xpath("//th[normalize-space(.)='专项督办事项']"));
        Path template = browser.download(() -> browser.press("下载模板"));
        assertThat(template).hasExtension("docx");
        browser.choose(UPLOAD, template);
        browser.seeText("新模板已启用");
    }

    private long issuesTheWeeklyReport() throws IOException {
        WeeklyReportPages reports = new WeeklyReportPages(browser, pages);
        reports.gather();
        String path = browser.path();
        reports.approve("lijing", path);
        return reports.issue("duban", path);
    }

    private void assertTheReportListsTheItems() throws IOException {
        ReportText text = ReportText.read(browser.download(() -> browser.press("下载 Word")));
        assertThat(text.section("逾期与红灯事项"))
                .contains(facts.number(overdue))
                .doesNotContain(facts.number(publication), facts.number(explanation));
        assertThat(text.section("本周办结事项")).contains(facts.number(explanation)).doesNotContain(facts.number(spotCheck));
        assertThat(text.section("重点事项进展")).contains(facts.number(publication), facts.number(spotCheck));
        assertThat(text.section("本周新立项事项"))
                .contains(facts.number(publication), facts.number(spotCheck), facts.number(overdue));
    }
}
