package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.plugin.LeavesAThread;
import org.luoshi.itests.plugin.TurnsForEver;
import org.luoshi.itests.plugin.WaitsForEver;
import org.openqa.selenium.By;

/** A day of the operator, while the supervision office works: every request is answered, no typed word is lost. */
class ProvinceChangesItsMindTest {
    private static final By VISITORS = By.xpath("//nav//*[normalize-space(text())='来访登记']");
    private static final By FIELD = By.cssSelector("form textarea");
    private static final String TYPED = "落实农业科技成果转化资金，桩桩有着落";
    private static final String NOTES = "alter table visit add column if not exists notes varchar(200)";
    private static final String MODULES = "/api/platform/modules";

    private Installation installation;
    private SamplePlugin provider;
    private Browser browser;
    private Client admin;
    private Hammer supervision;

    @BeforeEach
    void openTheOffice() throws Exception {
        installation = Installation.unpack("province").with("luoshi.plugins.probation-seconds=8");
        provider = SamplePlugin.trustedBy(installation);
        installation.start();
        Department department = Department.enter(installation);
        admin = installation.admin();
        browser = new Browser(installation.address());
        ConsolePages pages = new ConsolePages(browser).signIn("duban", Department.PASSWORD);
        pages.open("/m/supervision/new", "登记");
        browser.see(FIELD).sendKeys(TYPED);
        supervision = Hammer.on(department.as("chencha"), "/api/supervision/items?size=5");
    }

    @AfterEach
    void closeTheOffice() throws IOException {
        supervision.cease();
        browser.screenshot("province-at-the-end");
        browser.close();
        installation.close();
    }

    @Test
    @DisplayName("a province enables disclosure-free Luoshi and changes its mind")
    void aProvinceEnablesDisclosureFreeLuoshiAndChangesItsMind() throws Exception {
        assertThat(installation.home().resolve("etc/profile.cfg")).content().contains("functions = supervision");
        mustCome(provider.version("1.0.0").file());
        browser.see(VISITORS);
        enterAVisitor();

        mustCome(provider.version("1.1.0").migration("V2__notes.sql", NOTES).file());
        assertStands("1.1.0", "2");

        mustBeTakenBack(provider.version("1.2.0")
                .migration("V2__notes.sql", NOTES)
                .migration("V3__more.sql", "alter table visit add column more varchar(20)")
                .migration("V4__wrong.sql", "alter table nowhere add column x int")
                .file());
        assertStands("1.1.0", "2");

        mustBeTakenBack(provider.version("1.3.0")
                .migration("V2__notes.sql", NOTES)
                .activator(WaitsForEver.class)
                .file());
        assertStands("1.1.0", "2");

        theLeakIsNamed();
        theFunctionGoesAndComesBackWithItsData();
        theDataAreExportedAndDestroyed();

        assertThat(supervision.cease()).as("failed requests to supervision").isEmpty();
        assertThat(supervision.answered()).isGreaterThan(200);
        assertThat(browser.see(FIELD).getDomProperty("value")).isEqualTo(TYPED);
    }

    @Test
    @DisplayName(
            "one that does not yield is failed, everything else answers, and a restart brings the old version back")
    void oneThatDoesNotYieldWaitsForTheRestart() throws Exception {
        mustCome(provider.version("1.0.0").file());
        enterAVisitor();

        Answer answer = bring(provider.version("1.4.0")
                .migration("V2__notes.sql", NOTES)
                .activator(TurnsForEver.class)
                .file());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").asText()).isEqualTo("modules.restart-needed");
        assertThat(visitors().get("state").asText()).isEqualTo("FAILED");
        assertThat(admin.get("/api/visitors/visits").status()).isEqualTo(503);
        assertThat(supervision.cease()).as("failed requests to supervision").isEmpty();

        assertThat(admin.post("/api/platform/restart", Map.of()).status()).isLessThan(300);
        assertThat(installation.awaitEnd())
                .as("the code that asks for another start")
                .isEqualTo(10);
        admin = installation.start().admin();

        assertStands("1.0.0", "1");
        assertThat(admin.get("/api/audit?size=50").body().findValuesAsText("action"))
                .contains("modules.restart-planned");
    }

    private void theLeakIsNamed() throws IOException {
        mustCome(provider.version("1.5.0")
                .migration("V2__notes.sql", NOTES)
                .activator(LeavesAThread.class)
                .file());
        JsonNode outcome = mustCome(
                provider.version("1.6.0").migration("V2__notes.sql", NOTES).file());
        JsonNode leak = outcome.get("leaks").get(0);
        assertThat(leak.get("version").asText()).isEqualTo("1.5.0");
        assertThat(leak.get("holders").toString()).contains("visitors-poller");
    }

    private void theFunctionGoesAndComesBackWithItsData() throws IOException {
        change("REMOVE");
        browser.seeNoMore(VISITORS);
        assertThat(admin.get("/api/visitors/visits").status()).isEqualTo(404);
        mustCome(provider.version("1.6.0").migration("V2__notes.sql", NOTES).file());
        browser.see(VISITORS);
        assertStands("1.6.0", "2");
    }

    private void theDataAreExportedAndDestroyed() throws Exception {
        change("REMOVE");
        Answer archive = admin.download(MODULES + "/visitors/archive?reason=yearly", "application/zip");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(new String(archive.raw().body(), StandardCharsets.ISO_8859_1))
                .contains("manifest.json", "tables/visit.csv");

        Client second = Administrators.second(installation, admin);
        assertThat(admin.post(MODULES + "/visitors/destruction", Map.of("reason", "保管期满"))
                        .status())
                .isEqualTo(200);
        Answer certificate =
                second.post(MODULES + "/visitors/destruction/confirm", Map.of("agree", true, "remark", ""));
        assertThat(certificate.status()).as(certificate.body().toString()).isEqualTo(200);
        assertThat(certificate.body().at("/content/tables/0/rows").asInt()).isEqualTo(1);

        mustCome(provider.version("1.7.0").migration("V2__notes.sql", NOTES).file());
        assertThat(admin.get("/api/visitors/visits").body().get("items")).isEmpty();
    }

    private void enterAVisitor() {
        Answer answer = admin.post(
                "/api/visitors/visits",
                Map.of(
                        "visitor",
                        "张来访",
                        "organisation",
                        "农科院",
                        "host",
                        "杜斌",
                        "officeId",
                        anyOffice(),
                        "purpose",
                        "座谈"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }

    private long anyOffice() {
        return admin.get("/api/offices").body().findValue("id").asLong();
    }

    private void assertStands(String version, String schemaVersion) {
        assertThat(visitors().get("version").asText()).isEqualTo(version);
        assertThat(visitors().get("state").asText()).isEqualTo("RUNNING");
        assertThat(visitors().get("schemaVersion").asText()).isEqualTo(schemaVersion);
        assertThat(admin.get("/api/visitors/visits").body().get("items").findValuesAsText("visitor"))
                .isEqualTo(List.of("张来访"));
    }

    private JsonNode mustCome(Path file) throws IOException {
        Answer answer = bring(file);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().get("differences"))
                .as(answer.body().toString())
                .isEmpty();
        return answer.body();
    }

    private void mustBeTakenBack(Path file) throws IOException {
        Answer answer = bring(file);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        assertThat(answer.body().get("detail").asText()).contains("已恢复原状");
    }

    private Answer bring(Path file) throws IOException {
        Answer staged = admin.sendFile(MODULES + "/files", Files.readAllBytes(file));
        assertThat(staged.status()).as(staged.body().toString()).isEqualTo(200);
        return admin.post(MODULES + "/files/" + staged.body().get("file").asText(), Map.of());
    }

    private void change(String action) {
        Answer answer = admin.post(MODULES + "/visitors/changes", Map.of("action", action));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private JsonNode visitors() {
        for (JsonNode one : admin.get(MODULES).body()) {
            if (one.get("id").asText().equals("visitors")) {
                return one;
            }
        }
        throw new AssertionError("visitors is not there");
    }
}
