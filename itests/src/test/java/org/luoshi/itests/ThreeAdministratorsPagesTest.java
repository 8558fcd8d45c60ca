package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The first hour of an installation in the browser: three administrators, the first account, a second factor. */
class ThreeAdministratorsPagesTest {
    private static final Pattern PRINTED = Pattern.compile("password (\\S{19}) ");
    private static final String OWN = "Renmin-2026-gw";
    private static final By DIALOG_SUBMIT = By.xpath("//*[@role='dialog']//button[@type='submit']");
    private static final By OVERLAY = By.cssSelector(".el-overlay");

    private static Installation installation;
    private static Browser browser;

    private final ConsolePages pages = new ConsolePages(browser);
    private final ItemPages fields = new ItemPages(browser);

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("three-administrators-pages")
                .withoutPassword()
                .start();
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
    void theFirstAccountAppointsThreeAndTwoOfThemLetSomebodyIn() throws IOException {
        Matcher printed = PRINTED.matcher(installation.terminal());
        assertThat(printed.find()).isTrue();
        begin("admin", printed.group(1));
        List<String> passwords = appointThree();

        begin("xitong", passwords.get(0));
        String first = addsAPerson();
        begin("anquan", passwords.get(1));
        grantsARole();
        begin("wangwei", first);
        String recovery = turnsTheSecondFactorOn();
        signsInWithARecoveryCode(recovery);
        begin("shenji", passwords.get(2));
        pages.open("/audit", "操作审计");
        browser.seeText("授予角色");
        pages.picture("85-audit-of-the-auditor");
        pages.assertNothingBroke();
    }

    private void begin(String username, String password) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        pages.enter(username, password, "/password");
        browser.fill("当前密码", password);
        browser.fill("新密码", OWN);
        browser.fill("确认新密码", OWN);
        browser.press("保存新密码");
        browser.until("to have chosen a password", d -> "/password".equals(browser.path()) ? null : d);
    }

    private List<String> appointThree() throws IOException {
        browser.see(By.xpath("//h1[normalize-space(.)='管理方式']"));
        pages.picture("80-set-up");
        browser.press("指定三员");
        enter(1, "李系统", "xitong");
        enter(2, "王安全", "anquan");
        enter(3, "赵审计", "shenji");
        pages.picture("81-appoint");
        pages.assertFits();
        browser.press("指定三员并停用当前账号");
        browser.press("确定指定");
        browser.see(By.xpath("//h1[normalize-space(.)='交付初始密码']"));
        pages.picture("82-handover");
        List<String> passwords = browser.driver().findElements(By.cssSelector(".handover__slips code")).stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
        assertThat(passwords).hasSize(3).allMatch(password -> password.length() == 19);
        browser.click(By.xpath("//label[contains(., '三个初始密码都已打印或抄录')]"));
        browser.press("前往登录");
        browser.until("to be at the door", d -> "/login".equals(browser.path()) ? d : null);
        return passwords;
    }

    private static void enter(int place, String name, String username) {
        String inputs = "(//fieldset)[" + place + "]//input";
        browser.see(By.xpath("(" + inputs + ")[1]")).sendKeys(name);
        browser.see(By.xpath("(" + inputs + ")[2]")).sendKeys(username);
    }

    private String addsAPerson() throws IOException {
        pages.open("/people", "人员");
        browser.press("新增人员");
        fields.type("姓名", "王伟");
        fields.type("用户名", "wangwei");
        browser.click(DIALOG_SUBMIT);
        String password =
                browser.see(By.cssSelector(".firstpassword code")).getText().strip();
        browser.press("我已记下");
        browser.seeNoMore(OVERLAY);
        browser.seeText("待授权");
        pages.picture("83-not-granted-yet");
        return password;
    }

    private void grantsARole() throws IOException {
        pages.open("/people", "人员");
        browser.click(By.xpath("//tr[contains(., '王伟')]//button[normalize-space(.)='授权']"));
        browser.click(By.xpath("//*[@role='dialog']//label[contains(., '厅领导')]"));
        pages.picture("84-grant");
        browser.press("保存授权");
        browser.seeNoMore(OVERLAY);
        browser.see(By.xpath("//tr[contains(., '王伟') and contains(., '厅领导')]"));
    }

    private String turnsTheSecondFactorOn() throws IOException {
        pages.open("/second-factor", "双重验证");
        browser.press("开启双重验证");
        browser.fill("当前密码", OWN);
        browser.press("下一步");
        String secret = browser.see(By.cssSelector(".scan__secret code")).getText();
        pages.picture("86-second-factor");
        browser.fill("动态验证码", Authenticator.code(secret));
        browser.press("确认并开启");
        String code = browser.see(By.cssSelector(".codesheet__codes code")).getText();
        pages.picture("87-recovery-codes");
        browser.click(By.xpath("//label[contains(., '我已妥善保存这些恢复码')]"));
        browser.press("完成");
        browser.seeNoMore(By.cssSelector(".codesheet__codes"));
        return code;
    }

    private void signsInWithARecoveryCode(String code) throws IOException {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        browser.fill("用户名", "wangwei");
        browser.fill("密码", OWN);
        browser.press("登录");
        browser.press("手机不在身边？使用恢复码");
        browser.fill("恢复码", code);
        pages.picture("88-recovery-code");
        browser.press("登录");
        browser.seeText("工作台");
    }
}
