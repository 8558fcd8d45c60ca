package org.luoshi.itests;

import static org.luoshi.itests.ConsolePages.SUPERVISION;

import java.io.IOException;
import org.openqa.selenium.By;

/** Looks at every page of the console once and leaves a picture of each. */
final class ConsoleTour {
    private final Browser browser;
    private final ConsolePages pages;

    ConsoleTour(Browser browser, ConsolePages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    void everyPage(long item, long report) throws IOException {
        supervision(item, report);
        phone(item);
        administration();
        english();
        pages.assertNothingBroke();
    }

    private void supervision(long item, long report) throws IOException {
        pages.open("/", "工作台").picture("20-home");
        pages.open(SUPERVISION + "items", "督办事项");
        browser.see(By.cssSelector("a[href*='/items/']"));
        pages.picture("21-items");
        pages.open(SUPERVISION + "items/" + item, "").picture("22-item");
        pages.open(SUPERVISION + "new", "登记立项").picture("23-item-new");
        pages.open(SUPERVISION + "reports", "督查周报");
        browser.seeText("第 1 期");
        pages.picture("24-reports");
        pages.open(SUPERVISION + "reports/" + report, "第 1 期").picture("25-report");
        pages.open(SUPERVISION + "dashboard", "督办概览");
        browser.see(By.cssSelector("canvas, svg"));
        pages.picture("26-dashboard");
        pages.open(SUPERVISION + "settings", "督办设置").picture("27-settings");
        pages.open("/notifications", "消息").picture("28-notifications");
        pages.open("/calendar", "工作日计算").picture("29-calendar");
    }

    private void phone(long item) throws IOException {
        browser.resize(Browser.PHONE);
        pages.open(SUPERVISION + "items", "督办事项");
        browser.see(By.cssSelector("a[href*='/items/']"));
        pages.picture("30-phone-items");
        pages.open(SUPERVISION + "items/" + item, "").picture("31-phone-item");
        pages.open("/", "工作台").picture("32-phone-home");
        browser.resize(Browser.DESK);
    }

    private void administration() throws IOException {
        pages.signIn("admin", Installation.ADMIN_PASSWORD);
        pages.open("/people", "人员");
        browser.seeText("许进");
        pages.picture("40-people");
        pages.open("/offices", "机构");
        browser.seeText("资源配置处");
        pages.picture("41-offices");
        pages.open("/roles", "角色").picture("42-roles");
        pages.open("/audit", "操作审计").picture("43-audit");
        pages.open("/modules", "功能").picture("44-modules");
    }

    private void english() throws IOException {
        pages.signIn("duban", Department.PASSWORD);
        browser.script("localStorage.setItem('luoshi.lang', 'en')");
        pages.open(SUPERVISION + "items", "Supervised items");
        browser.see(By.cssSelector("a[href*='/items/']"));
        pages.picture("50-items-english");
        browser.script("localStorage.setItem('luoshi.lang', 'zh-CN')");
    }
}
