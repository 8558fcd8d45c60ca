package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.itests.ConsolePages.SUPERVISION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.openqa.selenium.By;

/**
 * The main job on real papers, on the packed distribution: minutes and a notice become items, offices work on them, the
 * leaders get their weekly report. What only repeats a step that was taken in a page once goes through the REST API, so do
 * the verifications and the write-off.
 */
class SupervisionJourneyTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 7, 6);

    private static Installation installation;
    private static Department department;
    private static Browser browser;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final ConsolePages pages = new ConsolePages(browser);
    private final ItemSteps steps = new ItemSteps(department);
    private long publication;
    private long spotCheck;
    private long explanation;
    private long overdue;

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
        takesTheMinutesApart();
        takesTheNoticeApart();
        handsTheItemsOut();
        theOfficesReport();
        anExtensionIsGranted();
        theOverdueItemIsUrged();
        oneItemIsReworkedAndOneWrittenOff();
        long report = issuesTheWeeklyReport();
        assertTheReportListsTheItems(report);
        new ConsoleTour(browser, pages).everyPage(publication, report);
    }

    private void signsIn() throws IOException {
        browser.open("/login").field("用户名");
        pages.picture("01-sign-in");
        pages.signIn("duban", Department.PASSWORD).open("/", "工作台").picture("02-home-empty");
    }

    private void readsTheMinutesRightly() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(Papers.text("minutes-2026-07-expected.json"));
        Answer answer = steps.as("duban")
                .post("/api/supervision/proposals", Map.of("text", Papers.text("minutes-2026-07.txt")));
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

    private void takesTheMinutesApart() throws IOException {
        pages.open(SUPERVISION + "intake", "来文拆解").picture("03-intake-new");
        browser.fill("来文全文", Papers.text("minutes-2026-07.txt"));
        browser.press("开始拆解");
        browser.see(By.cssSelector("[data-clause='三（一）']"));
        pages.picture("04-intake-minutes-proposed");
        pages.chooseOpenLeads("资源配置处");
        pages.markTheRest();
        pages.picture("05-intake-minutes-complete");
        browser.press("确认登记 7 项");
        browser.seeText("已登记 7 项督办事项");
        pages.picture("06-intake-minutes-accepted");
        pages.assertNothingBroke();
    }

    private void takesTheNoticeApart() throws Exception {
        pages.open(SUPERVISION + "intake", "来文拆解");
        browser.driver().findElement(By.cssSelector("input[type='file']")).sendKeys(Papers.file("notice-2015.txt"));
        browser.seeText("已读入《notice-2015.txt》");
        browser.press("开始拆解");
        browser.see(By.cssSelector(".clauses__row"));
        pages.chooseSource("上级文件");
        pages.chooseOpenLeads("办公室");
        pages.markTheRest();
        pages.picture("07-intake-notice");
        browser.click(By.xpath("//button[starts-with(normalize-space(.), '确认登记')]"));
        browser.see(By.cssSelector(".made li"));
        pages.picture("08-intake-notice-accepted");
        JsonNode items = steps.outOfPaper(0);
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("due").isNull()).isTrue());
        overdue = items.get(0).get("id").asLong();
    }

    /** One item is approved and handed out in the pages, the others through the API. */
    private void handsTheItemsOut() throws IOException {
        JsonNode items = steps.outOfPaper(1);
        publication = steps.withClause(items, "一（一）");
        spotCheck = steps.withClause(items, "一（二）");
        explanation = steps.withClause(items, "三（一）");
        pages.step(publication, "批准立项", () -> {});
        pages.step(publication, "交办", () -> pages.date("交办日", MEETING));
        pages.picture("09-item-dispatched");
        for (long id : new long[] {spotCheck, explanation}) {
            steps.take("duban", id, "APPROVE");
            steps.take("duban", id, "DISPATCH", "on", MEETING.toString());
        }
        steps.take("duban", overdue, "APPROVE");
        steps.take(
                "duban",
                overdue,
                "DISPATCH",
                "leadOfficeId",
                department.office("办公室"),
                "on",
                today.minusDays(10).toString(),
                "due",
                today.minusDays(1).toString());
        pages.assertNothingBroke();
    }

    private void theOfficesReport() throws IOException {
        pages.signIn("xujin", Department.PASSWORD);
        pages.step(publication, "签收", () -> {});
        pages.step(publication, "反馈", () -> {
            browser.fill("进展情况", "立项清单已按会议意见修改完善，正在公示。");
            pages.percent(40);
        });
        pages.picture("10-item-reported");
        steps.take("xujin", explanation, "RECEIVE", "handlerId", department.person("linlan"));
        steps.take("linlan", explanation, "FEEDBACK", "done", "已说明原因并明确新的办结时限。", "progress", 90);
        JsonNode unsigned = steps.item(explanation).get("feedbacks").get(0);
        assertThat(unsigned.get("signedBy").isNull()).isTrue();
        steps.take("xujin", explanation, "SIGN_FEEDBACK", "feedbackId", unsigned.get("id"));
        steps.take("sunming", spotCheck, "RECEIVE");
        steps.take("sunming", spotCheck, "FEEDBACK", "done", "抽查已完成，报告已起草。", "progress", 80);
        steps.take("heping", overdue, "RECEIVE");
        for (long id : new long[] {publication, explanation, spotCheck}) {
            assertThat(steps.item(id).get("feedbacks")).hasSize(1);
        }
        pages.assertNothingBroke();
    }

    private void anExtensionIsGranted() throws IOException {
        String oldDue = steps.item(publication).get("due").asText();
        LocalDate wished = today.plusDays(30);
        pages.step(publication, "申请延期", () -> {
            browser.fill("延期原因及目前进展", "公示期间收到异议，需核实。");
            pages.date("预计完成日期", wished);
        });
        pages.signIn("duban", Department.PASSWORD);
        pages.step(publication, "批准延期", () -> pages.date("批准的新时限", wished));
        pages.picture("11-item-extended");
        JsonNode item = steps.item(publication);
        assertThat(item.get("due").asText()).isEqualTo(wished.toString());
        assertThat(item.get("originalDue").asText()).isEqualTo(oldDue);
        assertThat(item.get("extensions").get(0).get("oldDue").asText()).isEqualTo(oldDue);
    }

    private void theOverdueItemIsUrged() throws IOException {
        assertThat(steps.item(overdue).get("light").asText()).isEqualTo("RED");
        pages.step(overdue, "催办", () -> pages.choose("催办方式", "电话催办"));
        pages.picture("12-item-urged");
        assertThat(steps.item(overdue).get("urges")).hasSize(1);
        pages.assertNothingBroke();
    }

    private void oneItemIsReworkedAndOneWrittenOff() {
        steps.handInForVerification("sunming", spotCheck, "抽查完成。");
        steps.take("duban", spotCheck, "RETURN_FOR_REWORK", "note", "报告未附回避名单，请补充。", "checks", ItemSteps.checks(false));
        steps.take("sunming", spotCheck, "FEEDBACK", "done", "已补充回避名单。", "progress", 95);
        steps.handInForVerification("linlan", explanation, "6项批示件均已说明原因。");
        steps.take("duban", explanation, "PASS", "checks", ItemSteps.checks(true));
        steps.take("lijing", explanation, "REPORT_TO_LEADER");
        steps.take("duban", explanation, "WRITE_OFF", "note", "同意销号");
        assertThat(steps.item(spotCheck).get("closures").get(0).get("outcome").asText())
                .isEqualTo("RETURNED");
        assertThat(steps.item(spotCheck).get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(steps.item(explanation).get("state").asText()).isEqualTo("WRITTEN_OFF");
    }

    private long issuesTheWeeklyReport() throws IOException {
        pages.open(SUPERVISION + "reports", "督查周报").picture("13-reports-empty");
        browser.press("汇总本周");
        browser.press("修改文字");
        pages.picture("14-report-editing");
        String path = browser.path();
        pages.open(path, "督查周报").picture("15-report-draft");
        pages.signIn("lijing", Department.PASSWORD).open(path, "督查周报");
        browser.press("审批通过");
        browser.seeText("已审批");
        pages.signIn("duban", Department.PASSWORD).open(path, "督查周报");
        browser.press("印发");
        browser.click(By.xpath("//*[@role='dialog']//button[@type='submit']"));
        browser.seeText("第 1 期");
        pages.picture("16-report-issued").assertNothingBroke();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The page offers the same bytes: they are taken from the address behind its button. */
    private void assertTheReportListsTheItems(long report) throws IOException {
        ReportText text = ReportText.read(steps.as("lijing"), "/api/supervision/reports/" + report + "/word");
        assertThat(text.section("逾期与红灯事项"))
                .contains(steps.number(overdue))
                .doesNotContain(steps.number(publication), steps.number(explanation));
        assertThat(text.section("本周办结事项")).contains(steps.number(explanation)).doesNotContain(steps.number(spotCheck));
        assertThat(text.section("重点事项进展")).contains(steps.number(publication), steps.number(spotCheck));
        assertThat(text.section("本周新立项事项"))
                .contains(steps.number(publication), steps.number(spotCheck), steps.number(overdue));
    }
}
