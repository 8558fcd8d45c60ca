package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.itests.ConsolePages.SUPERVISION;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.openqa.selenium.By;

/** The first act of the journey: two real papers become items, each in its own way. */
final class PapersToItems {
    private static final By UPLOAD = By.cssSelector("input[type='file']");

    private final Browser browser;
    private final ConsolePages pages;
    private final IntakePages intake;
    private final ItemFacts facts;

    PapersToItems(Browser browser, ConsolePages pages, ItemFacts facts) {
        this.browser = browser;
        this.pages = pages;
        this.intake = new IntakePages(browser);
        this.facts = facts;
    }

    /** The minutes come as a Word file; rows are merged and split, and every change is taken back. */
    void takesTheMinutesApart(Path folder) throws IOException {
        pages.open(SUPERVISION + "intake", "来文拆解").picture("03-intake-new");
        browser.declare("form");
        browser.choose(UPLOAD, Papers.word("minutes-2026-07.txt", folder));
        browser.seeText("已读入《minutes-2026-07.docx》");
        browser.press("开始拆解");
        browser.see(By.cssSelector("[data-clause='三（一）']"));
        pages.picture("04-intake-minutes-proposed");
        intake.chooseOpenLeads("资源配置处");
        intake.markTheRest();
        intake.merge("三（三）", "三（二）");
        intake.split("一（二）");
        pages.picture("05-intake-minutes-merged");
        intake.undo(6);
        intake.undo(7);
        browser.seeNoMore(By.cssSelector(".undo"));
        browser.press("确认登记 7 项");
        browser.seeText("已登记 7 项督办事项");
        pages.picture("06-intake-minutes-accepted").assertNothingBroke();
    }

    /** The notice comes as a text; the session ends meanwhile and nothing that was entered is lost. */
    void takesTheNoticeApart() throws Exception {
        pages.open(SUPERVISION + "intake", "来文拆解");
        browser.declare("form");
        browser.choose(UPLOAD, Papers.file("notice-2015.txt"));
        browser.seeText("已读入《notice-2015.txt》");
        browser.fill("来文标题", "2015年政务工作通知");
        browser.driver().manage().deleteAllCookies();
        browser.press("开始拆解");
        browser.seeText("登录已过期");
        pages.picture("07-session-ended").enter("duban", Department.PASSWORD, SUPERVISION + "intake");
        browser.until(
                "the text to be back",
                d -> browser.field("来文标题").getDomProperty("value").startsWith("2015年"));
        browser.declare("form");
        browser.press("开始拆解");
        browser.see(By.cssSelector(".clauses__row"));
        intake.chooseSource("上级文件");
        intake.chooseOpenLeads("办公室");
        intake.markTheRest();
        int proposed = intake.rows();
        intake.needsNoAction("二（六）", "已另行立项");
        intake.merge("二（五）", "二（四）");
        pages.picture("08-intake-notice");
        browser.press("确认登记 " + (proposed - 2) + " 项");
        browser.see(By.cssSelector(".made li"));
        pages.picture("09-intake-notice-accepted");
        JsonNode registered = facts.outOfPaper(0);
        assertThat(registered)
                .hasSize(proposed - 2)
                .allSatisfy(item -> assertThat(item.get("due").isNull()).isTrue());
        assertThat(facts.withClause(registered, "二（四）、二（五）")).isPositive();
    }
}
