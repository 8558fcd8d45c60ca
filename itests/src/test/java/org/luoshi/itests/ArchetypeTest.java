package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** The first afternoon of an integrator: make a plugin, build and test it, sign it, install it, see it. */
class ArchetypeTest {
    private static final String PROVIDER = "example-provider";

    @Test
    void aPluginIsMadeBuiltSignedInstalledAndSeen() throws Exception {
        PluginKit kit = PluginKit.publish("plugin-kit");
        Path project = kit.generate("equipment");
        Path keys = project.resolve("target/keys");
        kit.maven(
                project,
                "luoshi:keygen",
                "verify",
                "-Dluoshi.key.name=" + PROVIDER,
                "-Dluoshi.key.folder=" + keys,
                "-Dluoshi.key=" + keys.resolve(PROVIDER + ".private.pem"));
        assertThat(project.resolve("target/failsafe-reports"))
                .as("the generated test in the packed distribution")
                .isDirectoryContaining(file -> file.toString().endsWith("PluginFileIT.xml"));

        try (Installation installation = Installation.unpack("archetype").start();
                Browser browser = new Browser(installation.address())) {
            trust(installation, keys.resolve(PROVIDER + ".pem"));
            Client admin = installation.admin();
            bring(admin, project.resolve("target/equipment-1.0.0.luoshi"));

            ConsolePages pages = new ConsolePages(browser).signIn("admin", Installation.ADMIN_PASSWORD);
            pages.open("/m/equipment/entries", "设备台账");
            browser.fill("名称", "投影仪");
            browser.declare("form");
            browser.press("登记");
            browser.seeText("投影仪");
            browser.seeText("在办");
            pages.picture("archetype-page");
            assertThat(admin.get("/api/equipment/entries").body().findValuesAsText("title"))
                    .containsExactly("投影仪");

            bring(admin, HandWrittenPlugin.signedBy(keys.resolve(PROVIDER + ".private.pem")));
            pages.open("/m/notes/board", "便签板");
            browser.press("加一张");
            browser.seeText("共 1 张");
            pages.assertNothingBroke();
        }
    }

    private static void trust(Installation installation, Path publicKey) throws Exception {
        Path trust = Files.createDirectories(installation.home().resolve("etc/trust"));
        Files.copy(publicKey, trust.resolve(PROVIDER + ".pem"));
    }

    private static void bring(Client admin, Path file) throws Exception {
        Answer staged = admin.sendBytes(
                "POST", "/api/platform/modules/files", Files.readAllBytes(file), "application/octet-stream", Map.of());
        assertThat(staged.status()).as(staged.body().toString()).isEqualTo(200);
        Answer installed = admin.post(
                "/api/platform/modules/files/" + staged.body().get("file").asText(), Map.of());
        assertThat(installed.status()).as(installed.body().toString()).isEqualTo(200);
    }
}
