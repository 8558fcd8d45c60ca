package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A function that an operator removes or installs leaves or enters the page that somebody has open. */
class MenuFollowsFunctionsTest {
    private static final By SUPERVISION = By.xpath("//nav//*[normalize-space(text())='督查督办']");

    @Test
    void theMenuOfAnOpenPageFollowsWhatTheOperatorInstallsAndRemoves() throws Exception {
        try (Installation installation = Installation.unpack("menu").startWithShell();
                Browser browser = new Browser(installation.address())) {
            Department.enter(installation);
            new ConsolePages(browser).signIn("duban", Department.PASSWORD);
            browser.see(SUPERVISION);
            browser.script("window.stillTheSamePage = true");

            installation.type("module:remove supervision --yes");
            browser.seeNoMore(SUPERVISION);

            // Karaf's own events say no command any more from here on.
            installation.type("script = anything");
            installation.type("module:install supervision --yes");
            browser.see(SUPERVISION);
            awaitOnRecord(installation, "module:remove supervision --yes", "module:install supervision --yes");
            browser.until(
                    "the page not to have been loaded again", d -> browser.script("return window.stillTheSamePage"));
        }
    }

    private static void awaitOnRecord(Installation installation, String... commands) throws Exception {
        Client admin = installation.admin();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        admin.get("/api/audit?size=50").body().toString())
                .contains(commands));
    }
}
