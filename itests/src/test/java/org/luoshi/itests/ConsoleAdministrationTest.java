package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What administrators and everybody do in the pages of the platform itself. */
class ConsoleAdministrationTest {
    private static final By DIALOG_SUBMIT = By.xpath("//*[@role='dialog']//button[@type='submit']");
    private static final By OVERLAY = By.cssSelector(".el-overlay");
    private static final String OWN_PASSWORD = "Renmin-2026-gw";

    private static Installation installation;
    private static Browser browser;

    private final ConsolePages pages = new ConsolePages(browser);
    private final ItemPages fields = new ItemPages(browser);

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("console-administration").start();
        Department.enter(installation);
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
    void anAdministratorSetsUpAnOfficeAndANewcomerBegins() throws IOException {
        pages.signIn("admin", Installation.ADMIN_PASSWORD);
        browser.seeText("简易模式");
        addsAnOffice();
        givesARight();
        String first = addsAPerson();
        readsInTheAuditTrailWhoDidWhat();
        theNewcomerMustChooseAPassword(first);
        findsTheWayInThePlatformsPages();
    }

    private void addsAnOffice() throws IOException {
        pages.open("/offices", "机构");
        browser.press("新增机构");
        fields.type("全称", "成果转化处");
        browser.click(By.xpath("//*[@role='dialog']//label[contains(., '处室')]"));
        fields.chooseOffice("上级机构", "省科学技术厅");
        pages.picture("70-office-new");
        browser.click(DIALOG_SUBMIT);
        browser.seeNoMore(OVERLAY);
        browser.see(By.xpath("//td[contains(., '成果转化处')]"));
    }

    private void givesARight() throws IOException {
        pages.open("/roles", "角色权限");
        By tick = By.xpath("//*[@aria-label='处室负责人：查看督查周报' or .//*[@aria-label='处室负责人：查看督查周报']]"
                + "[contains(@class, 'el-checkbox')]");
        browser.click(tick);
        pages.picture("71-role-changed");
        browser.click(By.xpath("//tfoot//button[normalize-space(.)='保存']"));
        browser.seeNoMore(By.xpath("//tfoot//button[normalize-space(.)='保存']"));
    }

    private String addsAPerson() throws IOException {
        pages.open("/people", "人员");
        browser.press("新增人员");
        fields.type("姓名", "高原");
        fields.type("用户名", "gaoyuan");
        fields.chooseOffice("所在处室", "成果转化处");
        fields.choose("角色", "处室负责人");
        browser.click(By.xpath("//*[@role='dialog']//h3"));
        browser.seeNoMore(By.cssSelector(".el-select__popper"));
        pages.picture("72-person-new");
        browser.click(DIALOG_SUBMIT);
        String password =
                browser.see(By.cssSelector(".firstpassword code")).getText().strip();
        pages.picture("73-first-password");
        browser.press("我已记下");
        browser.seeNoMore(OVERLAY);
        browser.seeText("高原");
        return password;
    }

    private void readsInTheAuditTrailWhoDidWhat() throws IOException {
        pages.open("/audit", "操作审计");
        browser.see(By.xpath("//tr[contains(., '新增人员')]//a[normalize-space(.)='高原']"));
        assertThat(browser.driver().findElements(By.xpath("//td[contains(., 'OrganisationUnit')]")))
                .isEmpty();
        browser.click(By.xpath("//tr[contains(., '新增机构')]//button"));
        browser.see(By.xpath("//*[@role='dialog']//td[contains(., '成果转化处')]"));
        browser.see(By.xpath("//*[@role='dialog']//th[contains(., '上级机构')]"));
        pages.picture("74-audit-detail");
        pages.open("/audit", "操作审计");
        browser.press("完整性校验");
        browser.seeText("校验通过");
        pages.picture("74-audit-checked");
    }

    private void theNewcomerMustChooseAPassword(String first) throws IOException {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        pages.enter("gaoyuan", first, "/password");
        browser.seeText("首次登录需要先设置自己的密码");
        browser.fill("当前密码", first);
        browser.fill("新密码", OWN_PASSWORD);
        browser.fill("确认新密码", OWN_PASSWORD + "x");
        browser.press("保存新密码");
        browser.seeText("两次输入的新密码不一致");
        pages.picture("75-first-sign-in");
        browser.fill("确认新密码", OWN_PASSWORD);
        browser.press("保存新密码");
        browser.seeText("没有待办事项");
        assertThat(browser.driver().findElements(By.xpath("//*[normalize-space(.)='简易模式']")))
                .isEmpty();
        browser.seeText("督查周报");
        pages.picture("76-home-of-a-newcomer");
    }

    private void signsOutElsewhere() throws IOException {
        Client elsewhere = new Client(installation.address()).signIn("gaoyuan", OWN_PASSWORD);
        pages.open("/sessions", "登录会话");
        browser.seeText("本次登录");
        pages.picture("79-sessions");
        browser.press("退出来自 127.0.0.1 的登录");
        browser.seeText("已退出");
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    }

    private void findsTheWayInThePlatformsPages() throws IOException {
        pages.open("/calendar", "工作日计算");
        fields.date("起算日", LocalDate.of(2026, 2, 10));
        browser.press("计算");
        browser.seeText("2026-03-16");
        pages.open("/notifications", "消息").picture("77-notifications-empty");
        signsOutElsewhere();
        // what comes now answers 404, which the browser writes into its log
        pages.assertNothingBroke();
        pages.open("/m/supervision/items/999999", "");
        browser.seeText("没有找到这条记录");
        pages.picture("78-record-not-found");
        browser.press("回到“督办事项”");
        browser.seeText("没有在办的督办事项");
        browser.press("我的账号：高原");
        browser.press("退出登录");
        browser.field("用户名");
    }
}
