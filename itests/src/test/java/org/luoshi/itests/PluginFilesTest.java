package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.openqa.selenium.By;

/** A plugin file goes through the console into the running platform, and out of it again. */
class PluginFilesTest {
    private static final String[] FIRST = {"V1__visits.sql", "create table if not exists visit (id bigint primary key)"
    };

    private static final String BADGE = "alter table visit add column badge varchar(20)";

    @Test
    void anAdministratorReadsThePlanAndInstallsAPluginFileInTheConsole() throws Exception {
        try (Installation installation = Installation.unpack("plugin-files").start();
                Browser browser = new Browser(installation.address())) {
            VisitorsPlugin provider = VisitorsPlugin.trustedBy(installation);
            ConsolePages pages = new ConsolePages(browser).signIn("admin", Installation.ADMIN_PASSWORD);
            pages.open("/modules", "功能");

            choose(browser, provider.version("1.0.0", FIRST));
            browser.seeText("安装“来访登记”");
            browser.seeText("V1__visits.sql");
            browser.seeText("example-provider");
            pages.picture("functions-plan");
            browser.press("执行");
            browser.seeText("实际变更与预案一致。");
            browser.press("关闭");
            browser.seeNoMore(By.cssSelector(".plan"));
            browser.seeText("1.0.0");
            pages.picture("functions-installed");

            choose(browser, provider.version("1.1.0", FIRST[0], FIRST[1], "V2__badge.sql", BADGE));
            browser.seeText("1.0.0 → 1.1.0");
            browser.press("执行");
            browser.seeText("旧版本已完全卸载。");
            browser.press("关闭");

            Client admin = installation.admin();
            assertTheUpdateIsTakenBack(admin, provider);
            browser.press("移除");
            browser.press("执行");
            browser.press("关闭");
            browser.seeNoMore(By.xpath("//th[contains(normalize-space(.), '来访登记')]"));
            assertThat(admin.get("/api/platform/modules").body().findValuesAsText("id"))
                    .doesNotContain("visitors");
            assertThat(admin.get("/api/supervision/items").status()).isEqualTo(200);
            pages.assertNothingBroke();
        }
    }

    @Test
    void undoesWhatAKillInterruptedAndKeepsWhatWasInstalled() throws Exception {
        try (Installation installation = Installation.unpack("plugin-kill").start()) {
            VisitorsPlugin provider = VisitorsPlugin.trustedBy(installation);
            bring(installation.admin(), provider.version("1.0.0", FIRST));
            Path journal = installation.home().resolve("data/modules/journal.json");
            Path installed = installation.home().resolve("data/modules/installed/visitors.json");

            installation.kill();
            String before = Files.readString(installed);
            Files.writeString(
                    journal,
                    "{\"action\":\"UPDATE\",\"function\":\"visitors\",\"before\":" + before + ",\"after\":" + before
                            + ",\"startedAt\":\"2026-11-23T01:00:00Z\",\"by\":\"admin\"}");
            installation.start();

            assertThat(journal).doesNotExist();
            assertThat(visitors(installation.admin()).get("version").asText()).isEqualTo("1.0.0");
            assertThat(visitors(installation.admin()).get("state").asText()).isEqualTo("RUNNING");
        }
    }

    /** A migration that fails: the version that was there runs on, and the operator reads why. */
    private static void assertTheUpdateIsTakenBack(Client admin, VisitorsPlugin provider) throws Exception {
        Path broken = provider.version(
                "1.2.0",
                FIRST[0],
                FIRST[1],
                "V2__badge.sql",
                BADGE,
                "V3__host.sql",
                "alter table visit add column host varchar(20)",
                "V4__wrong.sql",
                "alter table nowhere add x int");

        Answer answer = bring(admin, broken);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("detail").asText()).contains("已恢复原状");
        assertThat(visitors(admin).get("version").asText()).isEqualTo("1.1.0");
        assertThat(visitors(admin).get("state").asText()).isEqualTo("RUNNING");
        assertThat(visitors(admin).get("schemaVersion").asText()).isEqualTo("2");
    }

    private static Answer bring(Client admin, Path file) throws Exception {
        Answer staged = admin.sendBytes(
                "POST", "/api/platform/modules/files", Files.readAllBytes(file), "application/octet-stream", Map.of());
        assertThat(staged.status()).as(staged.body().toString()).isEqualTo(200);
        return admin.post(
                "/api/platform/modules/files/" + staged.body().get("file").asText(), Map.of());
    }

    private static JsonNode visitors(Client admin) {
        for (JsonNode one : admin.get("/api/platform/modules").body()) {
            if (one.get("id").asText().equals("visitors")) {
                return one;
            }
        }
        throw new AssertionError("visitors is not installed");
    }

    private static void choose(Browser browser, Path file) {
        browser.until("the place for files", d -> d.findElements(By.cssSelector("input[type='file']")).stream()
                        .findFirst()
                        .orElse(null))
                .sendKeys(file.toString());
    }
}
