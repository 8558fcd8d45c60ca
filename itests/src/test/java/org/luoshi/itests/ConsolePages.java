package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do in the pages of the console, in the words that they see there. */
final class ConsolePages {
    static final String SUPERVISION = "/m/supervision/";

    private static final By DIALOG_SUBMIT = By.xpath("//*[@role='dialog']//button[@type='submit']");
    private static final By OPEN_CLAUSE_REASON = By.cssSelector("[data-coverage='OPEN'] .none__usual button");
    private static final By LEAD_TO_CHOOSE =
            By.cssSelector(".draft__who > :first-child:has(.el-select__placeholder.is-transparent) input");

    private final Browser browser;

    ConsolePages(Browser browser) {
        this.browser = browser;
    }

    /** Signs whoever is there out and this person in. */
    ConsolePages signIn(String username, String password) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        browser.fill("用户名", username);
        browser.fill("密码", password);
        browser.press("登录");
        browser.until("to be signed in as " + username, d -> "/".equals(browser.path()) ? d : null);
        browser.seeText("工作台");
        return this;
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

    /** Opens an item and takes a step on it; the fields are answered by what is given. */
    void step(long item, String step, Runnable fields) {
        browser.open(SUPERVISION + "items/" + item);
        browser.press(step);
        browser.see(DIALOG_SUBMIT);
        fields.run();
        browser.click(DIALOG_SUBMIT);
        browser.seeText(step + "：已完成");
        browser.seeNoMore(By.cssSelector(".el-overlay"));
    }

    void date(String label, LocalDate day) {
        browser.fill(label, day.toString());
        browser.field(label).sendKeys(Keys.ENTER);
        browser.seeNoMore(By.cssSelector(".el-picker-panel"));
    }

    void choose(String label, String option) {
        browser.click(By.xpath("//*[@role='dialog']//label[contains(normalize-space(.), '" + label
                + "')]/following-sibling::*//*[contains(@class, 'el-select__wrapper')]"));
        browser.press(option);
    }

    /** Sets the progress of a report. */
    void percent(int percent) {
        WebElement field = browser.see(By.cssSelector(".el-slider .el-input-number input"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Integer.toString(percent), Keys.TAB);
    }

    /** Says where the paper comes from when its text does not. */
    void chooseSource(String kind) {
        browser.click(By.cssSelector(".source .el-select__wrapper"));
        browser.press(kind);
    }

    /** Gives every item whose lead office the text does not name this one. */
    void chooseOpenLeads(String office) {
        browser.see(By.cssSelector(".draft"));
        for (int left = openLeads(); left > 0; left = openLeads()) {
            int before = left;
            WebElement field = browser.see(LEAD_TO_CHOOSE);
            browser.click(LEAD_TO_CHOOSE);
            field.sendKeys(office);
            browser.press(office);
            browser.until("the lead office to be taken", d -> openLeads() < before ? d : null);
            browser.seeNoMore(By.cssSelector(".el-select__popper"));
        }
    }

    private int openLeads() {
        return browser.driver().findElements(LEAD_TO_CHOOSE).size();
    }

    /** Says of every clause that is still open that it needs no action. */
    void markTheRest() {
        for (int left = openClauses(); left > 0; left = openClauses()) {
            int before = left;
            browser.click(OPEN_CLAUSE_REASON);
            browser.until("the clause to be covered", d -> openClauses() < before ? d : null);
        }
        browser.seeText("全部条款都有着落");
    }

    private int openClauses() {
        return browser.driver()
                .findElements(By.cssSelector("[data-coverage='OPEN']"))
                .size();
    }

    /** Fails when a page broke a rule of the browser. That nobody is signed in yet is no error. */
    void assertNothingBroke() {
        List<String> errors = browser.consoleErrors().stream()
                .filter(line -> !line.contains("status of 401"))
                .toList();
        assertThat(errors).isEmpty();
    }
}
