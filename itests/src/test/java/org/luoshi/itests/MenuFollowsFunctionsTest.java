package org.luoshi.itests;

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

            installation.type("module:install supervision --yes");
            browser.see(SUPERVISION);
            browser.until(
                    "the page not to have been loaded again", d -> browser.script("return window.stillTheSamePage"));
        }
    }
}
