package org.luoshi.itests;

import static org.luoshi.itests.ConsolePages.SUPERVISION;

import java.io.IOException;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/** Looks at every page of the console once and leaves a picture of each. */
final class ConsoleTour {
    private static final By ITEM_LINK = By.cssSelector("a[href*='/items/']");

    private final Browser browser;
    private final ConsolePages pages;

    ConsoleTour(Browser browser, ConsolePages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    void everyPage(long item, long report) throws IOException {
        supervision(item, report);
        sizes(item, report);
        administration();
        english();
        pages.assertNothingBroke();
    }

    private void supervision(long item, long report) throws IOException {
        pages.open("/", "工作台").picture("21-home");
        pages.open(SUPERVISION + "items", "督办事项");
        browser.see(ITEM_LINK);
        pages.picture("22-items");
        pages.open(SUPERVISION + "items?q=没有这样的事项", "督办事项");
        browser.seeText("没有符合条件的记录");
        pages.picture("23-items-none");
        pages.open(SUPERVISION + "items/" + item, "").picture("24-item");
        pages.open(SUPERVISION + "new", "登记立项").picture("25-item-new");
        pages.open(SUPERVISION + "reports", "督查周报");
        browser.seeText("第 1 期");
        pages.picture("26-reports");
        pages.open(SUPERVISION + "reports/" + report, "第 1 期").picture("27-report");
        pages.open(SUPERVISION + "dashboard", "督办概览");
        browser.see(By.cssSelector("canvas, svg"));
        pages.picture("28-dashboard");
        pages.open(SUPERVISION + "settings", "督办设置").picture("29-settings");
        pages.open("/notifications", "消息").picture("30-notifications");
        pages.open("/calendar?from=2026-09-18&workdays=20", "工作日计算");
        browser.seeText("2026-10-22");
        pages.picture("31-calendar");
        pages.open("/no-such-page", "").picture("32-no-such-page");
        paper(SUPERVISION + "items/" + item, "33-item-on-paper");
        paper(SUPERVISION + "reports/" + report, "34-report-on-paper");
    }

    /** As it will be printed: without menu and buttons. */
    private void paper(String path, String name) throws IOException {
        browser.resize(new Dimension(794, 1123)).medium("print");
        pages.open(path, "");
        browser.seeNoMore(By.cssSelector(".top, .side, .x-page__actions"));
        pages.picture(name);
        browser.medium("").resize(Browser.DESK);
    }

    private void sizes(long item, long report) throws IOException {
        browser.resize(Browser.PHONE);
        Map<String, String> shown = Map.of(
                "/",
                "home",
                SUPERVISION + "items",
                "items",
                SUPERVISION + "items/" + item,
                "item",
                SUPERVISION + "reports/" + report,
                "report",
                SUPERVISION + "intake",
                "intake",
                SUPERVISION + "settings",
                "settings");
        for (Map.Entry<String, String> page : shown.entrySet()) {
            pages.open(page.getKey(), "");
            pages.picture("40-phone-" + page.getValue()).assertFits();
        }
        browser.press("菜单");
        browser.until(
                "the menu to stand open",
                d -> Long.valueOf(0)
                                .equals(
                                        browser.script(
                                                "return Math.round(document.querySelector('.side').getBoundingClientRect().left)"))
                        ? d
                        : null);
        pages.picture("41-phone-menu");
        browser.resize(Browser.SMALL);
        pages.open(SUPERVISION + "items", "督办事项");
        browser.see(ITEM_LINK);
        pages.picture("42-small-items").assertFits();
        browser.resize(Browser.DESK);
    }

    private void administration() throws IOException {
        pages.signIn("admin", Installation.ADMIN_PASSWORD);
        pages.open("/people", "人员");
        browser.seeText("许进");
        pages.picture("50-people");
        pages.open("/offices", "机构");
        browser.seeText("资源配置处");
        pages.picture("51-offices");
        pages.open("/roles", "角色").picture("52-roles");
        pages.open("/audit", "操作审计").picture("53-audit");
        pages.open("/modules", "功能").picture("54-modules");
        browser.resize(Browser.PHONE);
        pages.open("/people", "人员");
        browser.seeText("许进");
        pages.picture("55-phone-people").assertFits();
        pages.open("/audit", "操作审计").picture("56-phone-audit").assertFits();
        browser.resize(Browser.DESK);
    }

    private void english() throws IOException {
        pages.signIn("duban", Department.PASSWORD);
        browser.script("localStorage.setItem('luoshi.lang', 'en')");
        pages.open(SUPERVISION + "items", "Supervised items");
        browser.see(ITEM_LINK);
        pages.picture("60-items-english");
        browser.script("localStorage.setItem('luoshi.lang', 'zh-CN'); localStorage.setItem('luoshi.contrast', '1')");
        pages.open(SUPERVISION + "items", "督办事项");
        browser.see(ITEM_LINK);
        pages.picture("61-items-high-contrast");
        browser.script("localStorage.removeItem('luoshi.contrast')");
    }
}
