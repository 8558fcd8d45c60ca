package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** Whatever people and scripts send: a clear answer each time, nothing half-saved, nothing lost. */
class BadInputTest {
    private static Installation installation;
    private static Department department;
    private static Client supervisor;

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("bad-input").start();
        department = Department.enter(installation);
        supervisor = department.as("duban");
    }

    @AfterAll
    static void stopLuoshi() {
        installation.close();
    }

    @Test
    void saysWhereJsonIsMalformed() {
        Answer answer = supervisor.post("/api/supervision/items", "{\"title\":\"清单公示\",");

        assertProblem(answer, 400);
    }

    @Test
    void namesTheFieldOfTheWrongType() {
        Map<String, Object> item = item("类型不对");
        item.put("leadOfficeId", "资源配置处");

        Answer answer = supervisor.post("/api/supervision/items", item);

        assertProblem(answer, 422, 400);
        assertThat(fields(answer)).contains("leadOfficeId");
    }

    @Test
    void refusesTenMegabytesOfTitle() {
        Map<String, Object> item = item("长".repeat(3_500_000));

        Answer answer = supervisor.post("/api/supervision/items", item);

        assertProblem(answer, 413);
    }

    @Test
    void namesTheFieldOfATitleThatIsTooLong() {
        Answer answer = supervisor.post("/api/supervision/items", item("长".repeat(201)));

        assertProblem(answer, 422);
        assertThat(fields(answer)).contains("title");
    }

    @Test
    void saysWhichStatesThereAre() {
        Answer answer = supervisor.get("/api/supervision/items?state=NOWHERE");

        assertProblem(answer, 422, 400);
        assertThat(fields(answer)).contains("state");
    }

    @Test
    void refusesADeadlineBeforeTheDispatch() {
        String path = "/api/supervision/items/" + register("时限早于交办").get("id").asLong();
        step(supervisor, path, "SUBMIT", Map.of());
        step(department.as("lijing"), path, "APPROVE", Map.of());
        Map<String, Object> early = Map.of("on", "2026-07-08", "due", "2026-07-07");

        Answer answer = supervisor.step(path + "/steps/DISPATCH", early, version(path));

        assertProblem(answer, 422);
        assertThat(fields(answer)).containsExactly("due");
        assertThat(supervisor.get(path).body().get("state").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void refusesADateThatNoCalendarOfAnOfficeKnows() {
        Map<String, Object> item = item("时限太远");
        item.put("due", "+999999999-12-31");

        assertThat(fields(supervisor.post("/api/supervision/items", item))).containsExactly("due");
        Answer suggestion = supervisor.get("/api/supervision/deadline-rules/suggestion?from=%2B999999999-12-31");
        assertProblem(suggestion, 422);
        assertThat(fields(suggestion)).containsExactly("from");
    }

    @Test
    void refusesADeadlineBeforeTheSource() {
        Map<String, Object> item = item("时限早于来源");
        item.put("due", "2026-07-01");

        Answer answer = supervisor.post("/api/supervision/items", item);

        assertProblem(answer, 422);
        assertThat(fields(answer)).contains("due");
    }

    @Test
    void refusesAWordDocumentThatIsNone() {
        Answer answer = upload("纪要.docx", "not a document".getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, 422, 400, 415);
    }

    @Test
    void refusesAZipBombWithoutUnpackingIt() throws IOException {
        Answer answer = upload("纪要.docx", Papers.zipBomb());

        assertProblem(answer, 422, 400, 413);
        assertThat(supervisor.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void hidesAnotherOfficesItem() {
        long id = register("只归资源配置处").get("id").asLong();

        assertProblem(department.as("caiwu").get("/api/supervision/items/" + id), 404);
        assertThat(department.as("xujin").get("/api/supervision/items/" + id).status())
                .isEqualTo(200);
    }

    /** That silence and twelve hours end a session, {@code SessionsTest} of identity shows, where the clock can be turned. */
    @Test
    void asksToSignInAfterSigningOut() {
        Client leaver = department.as("duban");
        leaver.send("DELETE", "/api/session", null, Map.of());

        assertProblem(leaver.get("/api/supervision/items"), 401);
        assertProblem(new Client(installation.address()).get("/api/supervision/items"), 401);
    }

    @Test
    void issuesTheReportOnceOnADoubleClick() throws Exception {
        JsonNode report = supervisor
                .post("/api/supervision/reports", Map.of("week", "2026-W28"))
                .body();
        String path = "/api/supervision/reports/" + report.get("id").asLong();
        Answer approved = department.as("chencha").step(path + "/approve", Map.of(), quoted(report));
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);

        List<Answer> clicks = AtOnce.run(2, () -> supervisor.post(path + "/issue", Map.of()));

        assertThat(clicks).allSatisfy(click -> assertThat(click.status()).isEqualTo(200));
        assertThat(clicks.get(0).body().get("number"))
                .isEqualTo(clicks.get(1).body().get("number"));
        Answer rewritten = supervisor.put(
                path,
                Map.of("summary", "改写", "sections", List.of()),
                quoted(clicks.get(0).body()));
        assertProblem(rewritten, 409, 412);
    }

    @Test
    void tellsTheSecondOfTwoEditorsWhatChanged() {
        JsonNode item = register("两人同时修改");
        String path = "/api/supervision/items/" + item.get("id").asLong();
        Map<String, Object> first = item("第一个人的标题");
        Map<String, Object> second = item("第二个人的标题");

        assertThat(supervisor.put(path, first, quoted(item)).status()).isEqualTo(200);
        Answer late = department.as("chencha").put(path, second, quoted(item));

        assertProblem(late, 412);
        assertThat(late.body().get("changed").findValuesAsText("field")).contains("title");
        assertThat(supervisor.get(path).body().get("title").asText()).isEqualTo("第一个人的标题");
        assertProblem(supervisor.send("PUT", path, second, Map.of()), 428);
    }

    @Test
    void refusesAMarkOfClassificationWithoutKeepingIt() {
        Answer answer = supervisor.post("/api/supervision/items", item("机密★10年 某事项"));

        assertProblem(answer, 422);
        assertThat(answer.body().get("code").asText()).isEqualTo("non-secret-gate");
        assertThat(supervisor.get("/api/supervision/items?q=某事项").body().get("items"))
                .isEmpty();
        assertThat(supervisor
                        .post("/api/supervision/items", item("转长期坚持，机要室配合保密检查"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesWritesWithoutTheTokenOfTheSession() {
        Answer answer = supervisor.send("POST", "/api/supervision/items", item("x"), Map.of("X-CSRF-Token", "wrong"));

        assertProblem(answer, 403);
    }

    private static JsonNode register(String title) {
        Answer answer = supervisor.post("/api/supervision/items", item(title));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private static void step(Client who, String path, String step, Map<String, Object> body) {
        Answer answer = who.step(path + "/steps/" + step, body, version(path));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static String version(String path) {
        return quoted(supervisor.get(path).body());
    }

    private static Map<String, Object> item(String title) {
        return department.item(title);
    }

    private static Answer upload(String name, byte[] content) {
        String encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        return supervisor.sendBytes(
                "POST",
                "/api/supervision/proposals/file",
                content,
                "application/octet-stream",
                Map.of("Content-Disposition", "attachment; filename*=UTF-8''" + encoded));
    }

    private static String quoted(JsonNode record) {
        return "\"" + record.get("version").asLong() + "\"";
    }

    private static List<String> fields(Answer answer) {
        return answer.body().path("errors").findValuesAsText("field");
    }

    private static void assertProblem(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body().toString()).isIn((Object[]) statuses);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().path("requestId").asText()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("Exception", "\tat ");
    }
}
