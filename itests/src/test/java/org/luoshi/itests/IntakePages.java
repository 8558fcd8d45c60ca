package org.luoshi.itests;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Taking a paper apart, as the supervision office does it in the page. */
final class IntakePages {
    private static final By OPEN_CLAUSE_REASON = By.cssSelector("[data-coverage='OPEN'] .none__usual button");
    private static final By LEAD_TO_CHOOSE =
            By.cssSelector(".draft__who > :first-child:has(.el-select__placeholder.is-transparent) input");
    private static final By ROWS = By.cssSelector(".draft");

    private final Browser browser;

    IntakePages(Browser browser) {
        this.browser = browser;
    }

    /** Says where the paper comes from when its text does not. */
    void chooseSource(String kind) {
        browser.click(By.cssSelector(".source .el-select__wrapper"));
        browser.press(kind);
    }

    /** Gives every item whose lead office the text does not name this one. */
    void chooseOpenLeads(String office) {
        browser.see(ROWS);
        for (int left = count(LEAD_TO_CHOOSE); left > 0; left = count(LEAD_TO_CHOOSE)) {
            int before = left;
            WebElement field = browser.see(LEAD_TO_CHOOSE);
            browser.click(LEAD_TO_CHOOSE);
            field.sendKeys(office);
            browser.press(office);
            browser.until("the lead office to be taken", d -> count(LEAD_TO_CHOOSE) < before ? d : null);
            browser.seeNoMore(By.cssSelector(".el-select__popper"));
        }
    }

    /** Says of every clause that is still open that it needs no action. */
    void markTheRest() {
        By open = By.cssSelector("[data-coverage='OPEN']");
        for (int left = count(open); left > 0; left = count(open)) {
            int before = left;
            browser.click(OPEN_CLAUSE_REASON);
            browser.until("the clause to be covered", d -> count(open) < before ? d : null);
        }
        browser.seeText("全部条款都有着落");
    }

    /** Puts the item of one clause into that of another. */
    void merge(String clause, String into) {
        int before = count(ROWS);
        act(clause, "并入其他项");
        browser.click(By.xpath(
                "//*[@role='dialog']//label[.//*[contains(@class, 'into__about')][starts-with(., '" + into + "')]]"));
        browser.click(By.xpath("//*[@role='dialog']//button[@type='submit']"));
        seeRows(before - 1);
        browser.seeNoMore(By.cssSelector(".el-overlay"));
        browser.see(By.xpath("//li[@data-clause='" + clause + "'][@data-coverage='ITEM'][contains(., '已并入')]"));
    }

    /** Splits an item off the one of this clause. */
    void split(String clause) {
        int before = count(ROWS);
        act(clause, "拆出一项");
        seeRows(before + 1);
    }

    /** Takes the last merging, splitting or setting aside back. */
    void undo(int rows) {
        browser.press("撤销");
        seeRows(rows);
    }

    /** Says of a clause, although items were proposed, that none is needed, and why. */
    void needsNoAction(String clause, String because) {
        act(clause, "改为无需办理");
        WebElement reason =
                browser.see(By.cssSelector("[data-clause='" + clause + "'][data-coverage='OPEN'] .none__reason input"));
        reason.sendKeys(because);
        browser.see(By.cssSelector("[data-clause='" + clause + "'][data-coverage='NO_ACTION']"));
    }

    int rows() {
        return count(ROWS);
    }

    private void seeRows(int rows) {
        browser.until("to see " + rows + " rows", d -> count(ROWS) == rows ? d : null);
    }

    private void act(String clause, String label) {
        browser.click(By.xpath("//li[@data-clause='" + clause + "']//button[normalize-space(.)='" + label + "']"));
    }

    private int count(By what) {
        return browser.driver().findElements(what).size();
    }
}
