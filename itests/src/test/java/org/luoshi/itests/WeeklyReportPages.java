package org.luoshi.itests;

import static org.luoshi.itests.ConsolePages.SUPERVISION;

import java.io.IOException;
import org.openqa.selenium.By;

/** The weekly report in its pages: gathered, reworded, approved by somebody else, issued. */
final class WeeklyReportPages {
    private static final By DIALOG_SUBMIT = By.xpath("//*[@role='dialog']//button[@type='submit']");

    private final Browser browser;
    private final ConsolePages pages;

    WeeklyReportPages(Browser browser, ConsolePages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    /** Gathers the present week and changes the words of its summary. */
    void gather() throws IOException {
        pages.open(SUPERVISION + "reports", "督查周报").picture("17-reports-empty");
        browser.press("汇总本周");
        browser.press("修改文字");
        String summary = browser.field("概况").getDomProperty("value");
        browser.fill("概况", summary + "总体平稳。");
        pages.picture("18-report-editing");
        browser.declare("form");
        browser.press("保存");
        browser.see(By.xpath("//article//p[contains(., '总体平稳。')]"));
        pages.picture("19-report-draft");
    }

    void approve(String leader, String path) {
        pages.signIn(leader, Department.PASSWORD).open(path, "督查周报");
        browser.press("审批通过");
        browser.seeText("已审批");
    }

    /** @return the report's identifier */
    long issue(String supervisor, String path) throws IOException {
        pages.signIn(supervisor, Department.PASSWORD).open(path, "督查周报");
        browser.press("印发");
        browser.click(DIALOG_SUBMIT);
        browser.seeText("第 1 期");
        browser.seeNoMore(By.cssSelector(".el-overlay"));
        pages.picture("20-report-issued").assertNothingBroke();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
