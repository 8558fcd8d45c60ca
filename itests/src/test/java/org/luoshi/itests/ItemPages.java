package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.itests.ConsolePages.SUPERVISION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Taking steps on supervised items in their pages. */
final class ItemPages {
    private static final By DIALOG_SUBMIT = By.xpath("//*[@role='dialog']//button[@type='submit']");
    private static final By FINISH = By.cssSelector("button.finish");
    private static final By OVERLAY = By.cssSelector(".el-overlay");

    private final Browser browser;

    ItemPages(Browser browser) {
        this.browser = browser;
    }

    /** Opens an item and takes a step on it; the fields are answered by what is given. */
    void step(long item, String step, Runnable fields) {
        open(item);
        browser.press(step);
        browser.see(DIALOG_SUBMIT);
        fields.run();
        declareIfAsked();
        browser.click(DIALOG_SUBMIT);
        browser.seeText(step + "：已完成");
        browser.seeNoMore(OVERLAY);
    }

    void step(long item, String step) {
        step(item, step, () -> {});
    }

    /** Takes one step on several items of the list at once. */
    void together(String address, String step, List<Long> items) {
        browser.open(SUPERVISION + address);
        items.forEach(item -> browser.click(By.cssSelector("tr:has(a[href$='/items/" + item + "']) .el-checkbox")));
        browser.press(step + " " + items.size() + " 项");
        browser.click(DIALOG_SUBMIT);
        browser.seeText(step + "：已完成 " + items.size() + " 项");
        browser.seeNoMore(OVERLAY);
    }

    /** The office reports that every part is done and asks for closure. */
    void handIn(long item, String conclusion) {
        open(item);
        for (int left = toFinish(); left > 0; left = toFinish()) {
            int before = left;
            browser.click(FINISH);
            browser.click(DIALOG_SUBMIT);
            browser.until("the part to be done", d -> toFinish() < before ? d : null);
            browser.seeNoMore(OVERLAY);
        }
        step(item, "申请办结", () -> browser.fill("办结结论", conclusion));
    }

    /** Writes down what an urge led to. */
    void recordUrgeResult(long item, String result) {
        open(item);
        browser.click(By.xpath("//button[normalize-space(.)='记录结果']"));
        browser.fill("催办结果", result);
        browser.click(DIALOG_SUBMIT);
        browser.seeText("结果：" + result);
        browser.seeNoMore(OVERLAY);
    }

    /** The head of the office signs what was reported. */
    void signReport(long item) {
        open(item);
        browser.click(By.cssSelector(".sign button"));
        browser.click(DIALOG_SUBMIT);
        browser.see(By.xpath("//*[@class='sign'][contains(., '审签于')]"));
        browser.seeNoMore(OVERLAY);
    }

    /** Attaches a file, removes it, thinks better of it and reads it again. */
    void attach(long item, String name) throws IOException {
        open(item);
        Path file = Files.writeString(Files.createTempDirectory("luoshi-files").resolve(name), "公示期满，无异议。");
        By reading = By.xpath("//button[@aria-label='下载：" + name + "']");
        browser.declare(".attachments");
        browser.choose(By.cssSelector(".attachments input[type='file']"), file);
        browser.see(reading);
        browser.press("删除附件：" + name);
        browser.click(By.xpath("//*[@role='dialog']//button[normalize-space(.)='删除']"));
        browser.seeNoMore(reading);
        browser.seeNoMore(OVERLAY);
        browser.press("撤销删除");
        browser.see(reading);
        assertThat(browser.download(() -> browser.click(reading))).hasSameTextualContentAs(file);
    }

    void report(long item, String done, int percent) {
        step(item, "反馈", () -> {
            browser.fill("进展情况", done);
            WebElement field = browser.see(By.cssSelector(".el-slider .el-input-number input"));
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Integer.toString(percent), Keys.TAB);
        });
    }

    /** Types into a field of the dialog, whatever fields with such a label the page behind it has. */
    void type(String label, String text) {
        browser.see(By.xpath(inDialog(label) + "//input")).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    void date(String label, LocalDate day) {
        browser.fill(label, day.toString());
        browser.field(label).sendKeys(Keys.ENTER);
        browser.seeNoMore(By.cssSelector(".el-picker-panel"));
    }

    void choose(String label, String option) {
        browser.click(By.xpath(inDialog(label) + "//*[contains(@class, 'el-select__wrapper')]"));
        browser.pick(option);
    }

    /** Chooses an office out of the tree. */
    void chooseOffice(String label, String office) {
        By input = By.xpath(inDialog(label) + "//input");
        browser.click(input);
        browser.see(input).sendKeys(office);
        browser.press(office);
        browser.seeNoMore(By.cssSelector(".el-select__popper"));
    }

    /** Answers the six questions of a verification, one of them with no when the problem is not solved. */
    void answer(boolean problemSolved) {
        List<WebElement> questions = browser.driver().findElements(By.cssSelector("[role='dialog'] .checks__row"));
        for (int i = 1; i <= questions.size(); i++) {
            boolean yes = problemSolved || !questions.get(i - 1).getText().contains("问题");
            browser.click(By.xpath("(//*[@role='dialog']//*[contains(@class, 'checks__row')])[" + i
                    + "]//label[normalize-space(.)='" + (yes ? "是" : "否") + "']"));
        }
    }

    /** Steps that bring in content of their own ask whether it is a secret. */
    private void declareIfAsked() {
        By question = By.cssSelector("[role='dialog'] [data-test='not-secret']");
        if (!browser.driver().findElements(question).isEmpty()) {
            browser.click(question);
        }
    }

    private void open(long item) {
        browser.open(SUPERVISION + "items/" + item);
        browser.see(By.cssSelector(".steps button"));
    }

    private int toFinish() {
        return browser.driver().findElements(FINISH).size();
    }

    private static String inDialog(String label) {
        return "//*[@role='dialog']//label[contains(normalize-space(.), '" + label + "')]/following-sibling::*";
    }
}
