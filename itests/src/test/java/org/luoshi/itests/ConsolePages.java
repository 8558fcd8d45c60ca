package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.openqa.selenium.By;

/** What people do in the pages of the console, in the words that they see there. */
final class ConsolePages {
    static final String SUPERVISION = "/m/supervision/";

    private final Browser browser;

    ConsolePages(Browser browser) {
        this.browser = browser;
    }

    /** Signs whoever is there out and this person in. */
    ConsolePages signIn(String username, String password) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        enter(username, password, "/");
        browser.seeText("工作台");
        return this;
    }

    /** Fills the sign-in page in that is in front, which leads to this address. */
    void enter(String username, String password, String to) {
        browser.fill("用户名", username);
        browser.fill("密码", password);
        browser.press("登录");
        browser.until("to be signed in as " + username, d -> to.equals(browser.path()) ? d : null);
    }

    /** Opens a page, waits for its heading and until it has loaded what it shows. */
    ConsolePages open(String path, String heading) {
        browser.open(path);
        browser.see(By.xpath("//h1[contains(normalize-space(.), '" + heading + "')]"));
        browser.seeNoMore(By.cssSelector("[aria-busy='true'], .el-skeleton, .el-loading-mask"));
        return this;
    }

    ConsolePages picture(String name) throws IOException {
        browser.screenshot(name);
        return this;
    }

    /** Fails when the page is wider than the window: people would have to scroll sideways. */
    void assertFits() {
        assertThat(browser.script("return document.documentElement.scrollWidth - innerWidth"))
                .as("pixels too wide at " + browser.path())
                .isEqualTo(0L);
    }

    /** Fails when a page broke a rule of the browser. That nobody is signed in yet is no error. */
    void assertNothingBroke() {
        List<String> errors = browser.consoleErrors().stream()
                .filter(line -> !line.contains("status of 401"))
                .toList();
        assertThat(errors).isEmpty();
    }
}
