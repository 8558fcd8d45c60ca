package org.luoshi.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A Chromium without a window, as a person at a desk or with a phone would use it. */
final class Browser implements AutoCloseable {
    static final Dimension DESK = new Dimension(1440, 900);
    static final Dimension SMALL = new Dimension(1280, 720);
    static final Dimension PHONE = new Dimension(390, 844);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;
    private final Path downloads = Files.createTempDirectory("luoshi-downloads");

    Browser(String address) throws IOException {
        this.address = address;
        Chromium chromium = Chromium.find();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=zh-CN",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + Files.createTempDirectory("luoshi-browser"));
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        resize(DESK);
    }

    /** Makes the page itself this large, whatever the browser's frame takes. */
    Browser resize(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", size == PHONE));
        return this;
    }

    /** Shows pages as on {@code print}, or as on a screen when the medium is empty. */
    Browser medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
        return this;
    }

    Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    WebDriver driver() {
        return driver;
    }

    /** The first visible element, waited for. */
    WebElement see(By what) {
        return until("to see " + what, d -> d.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** The smallest visible element that bears the text, waited for. */
    WebElement seeText(String text) {
        return see(By.xpath("//*[not(self::script)][contains(normalize-space(.), '" + text + "')]"
                + "[not(*[contains(normalize-space(.), '" + text + "')])]"));
    }

    /** Waits until nothing visible bears the text any more. */
    void seeNoMore(By what) {
        until(
                "no more to see " + what,
                d -> d.findElements(what).stream().noneMatch(WebElement::isDisplayed) ? what : null);
    }

    void click(By what) {
        until("to click " + what, d -> {
            for (WebElement element : d.findElements(what)) {
                if (element.isDisplayed() && element.isEnabled()) {
                    ((JavascriptExecutor) d).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    element.click();
                    return what;
                }
            }
            return null;
        });
    }

    /** Clicks the button or link with this text. */
    void press(String label) {
        click(By.xpath(
                "//*[self::button or self::a or @role='button' or @role='menuitem' or @role='tab' or @role='option']"
                        + "[normalize-space(.)='" + label + "' or @aria-label='" + label + "']"));
    }

    /** Clicks the option of an open list whose text begins so. */
    void pick(String option) {
        click(By.xpath("//*[@role='option'][starts-with(normalize-space(.), '" + option + "')]"));
    }

    /** Chooses a file for the page, as its file dialog would. */
    void choose(By input, Path file) {
        driver.findElement(input).sendKeys(file.toString());
    }

    /** Declares that the form, or what is under this selector, holds no state secret. */
    void declare(String within) {
        click(By.cssSelector(within + " [data-test='not-secret']"));
    }

    /** What clicking does is kept as a file: the file, once it is whole. */
    Path download(Runnable clicking) {
        List<Path> before = downloaded();
        clicking.run();
        return until("the file to arrive", d -> downloaded().stream()
                .filter(file -> !before.contains(file) && !file.toString().endsWith(".crdownload"))
                .findFirst()
                .orElse(null));
    }

    private List<Path> downloaded() {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types into the field with this label, replacing what is there. */
    void fill(String label, String text) {
        WebElement field = field(label);
        field.sendKeys(org.openqa.selenium.Keys.chord(org.openqa.selenium.Keys.CONTROL, "a"), text);
    }

    WebElement field(String label) {
        return see(By.xpath("//*[self::input or self::textarea][@aria-label='" + label + "' or @id=//label[contains("
                + "normalize-space(.), '" + label + "')]/@for]"));
    }

    <T> T until(String what, Function<WebDriver, T> condition) {
        return new FluentWait<WebDriver>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .withMessage(() -> "waited " + what + " at " + driver.getCurrentUrl())
                .ignoreAll(List.of(
                        StaleElementReferenceException.class,
                        org.openqa.selenium.ElementClickInterceptedException.class,
                        org.openqa.selenium.ElementNotInteractableException.class))
                .until(condition);
    }

    /** Saves what is to be seen as {@code target/screenshots/<name>.png}. */
    void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("luoshi.screenshots")));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Errors the page wrote to the browser's console, such as violations of the content security policy. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
