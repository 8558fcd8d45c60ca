package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/** The document of the API says what the packed distribution really answers. */
class OpenApiTest {
    private static final String DOCUMENT = "/api/openapi.json";
    private static final String STREAM = "/api/events";
    private static final String UNKNOWN = "999999999";

    private static Installation installation;
    private static Department department;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.unpack("openapi").start();
        department = Department.enter(installation);
        department.enterPerson("everything", "全能", "督查办", "接口测试", "administrator");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void theDocumentIsOpenApiAndItsExamplesFitTheirSchemas() throws Exception {
        Client client = department.as("everything");

        new DocumentedApi(client.get(DOCUMENT).body()).checkDocument();
    }

    @Test
    void aProposalNeedsNoDeclarationBecauseNothingIsStored() throws Exception {
        Client script = department.as("duban").withoutDeclaration();
        Map<String, Object> paper = Map.of("text", Papers.text("minutes-2026-07.txt"));

        Answer proposed = script.post("/api/supervision/proposals", paper);
        Answer marked = script.post("/api/supervision/proposals", Map.of("text", "机密★1年\n一、请办公室办理。"));
        Answer stored = script.post("/api/supervision/intakes", paper);

        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.body().get("items")).isNotEmpty();
        assertThat(marked.status()).isEqualTo(422);
        assertThat(marked.body().get("code").asText()).isEqualTo("non-secret-gate");
        assertThat(stored.status()).isEqualTo(422);
        assertThat(stored.body().get("code").asText()).isEqualTo("declaration-required");
        JsonNode paths = script.get(DOCUMENT).body().get("paths");
        assertThat(paths.at("/~1api~1supervision~1proposals/post/x-undeclared").asText())
                .contains("nothing is stored");
        assertThat(paths.at("/~1api~1supervision~1intakes/post").has("x-undeclared"))
                .isFalse();
    }

    @Test
    void everyOperationAnswersWhatTheDocumentSays() throws Exception {
        Client client = department.as("everything");
        DocumentedApi api = new DocumentedApi(client.get(DOCUMENT).body());
        enterRecords(client, api);
        List<Operation> operations = new ArrayList<>(api.operations());
        // Whoever signs out, or in as somebody else, is no longer who called before.
        operations.sort(Comparator.comparing(operation -> operation.path().equals("/api/session")));

        Client stranger = new Client(installation.address());
        operations.stream().filter(operation -> !operation.isOpen()).forEach(operation -> assertThat(
                        api.call(stranger, operation, operation.with(UNKNOWN), null)
                                .status())
                .as(operation.id())
                .isEqualTo(401));
        assertThat(client.beginningOf(STREAM)).isEqualTo("200 text/event-stream;charset=utf-8");
        operations.stream()
                .filter(operation -> operation.reads() && !operation.path().equals(STREAM))
                .forEach(operation -> read(client, api, operation));
        operations.stream().filter(operation -> !operation.reads()).forEach(operation -> write(client, api, operation));

        assertThat(api.faults()).isEmpty();
        assertThat(api.statuses().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        api.operations().stream().map(Operation::id).toList());
        // The stream was heard above, and nothing has been destroyed that there could be a certificate of.
        assertThat(silent(api))
                .isSubsetOf(
                        "platform.events.stream",
                        "platform.platform-modules.plan",
                        "platform.platform-modules.certificate",
                        "platform.platform-modules.file");
    }

    /** Operations that only read and never answered with what they are for. */
    private static List<String> silent(DocumentedApi api) {
        return api.operations().stream()
                .filter(Operation::reads)
                .map(Operation::id)
                .filter(id -> api.statuses().get(id).stream().noneMatch(status -> status < 300 || status == 303))
                .toList();
    }

    @Test
    void theDocumentLosesAndGainsThePathsOfAFunctionThatGoesAndComes() throws Exception {
        Client client = department.as("everything");
        Answer before = client.get(DOCUMENT);
        assertThat(paths(before)).contains("/api/supervision/items", "/api/session");

        change("DISABLE");
        await().atMost(Duration.ofMinutes(1)).until(() -> paths(client.get(DOCUMENT)).stream()
                .noneMatch(path -> path.startsWith("/api/supervision")));
        assertThat(client.get(DOCUMENT).body().toString()).doesNotContain("supervision.ItemView");
        assertThat(paths(client.get(DOCUMENT))).contains("/api/session");

        change("ENABLE");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> paths(client.get(DOCUMENT)).equals(paths(before)));
    }

    private static void change(String action) {
        Answer answer = department.admin().post("/api/platform/modules/supervision/changes", Map.of("action", action));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static List<String> paths(Answer document) {
        List<String> paths = new ArrayList<>();
        document.body().path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** One record of each kind, so that reads find something; also the answers to these are checked. */
    private static void enterRecords(Client client, DocumentedApi api) throws IOException {
        JsonNode item = enter(client, api, "supervision.items.register", department.item("接口文档核对"));
        String step = "/api/supervision/items/" + item.get("id").asLong() + "/steps/SUBMIT";
        Answer taken = api.call(
                client,
                api.operation("supervision.items.step"),
                step,
                Map.of(),
                Map.of("If-Match", "\"" + item.get("version").asLong() + "\""));
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        Answer attached = client.sendBytes(
                "POST",
                "/api/supervision/items/" + item.get("id").asLong() + "/attachments",
                "说明".getBytes(StandardCharsets.UTF_8),
                "text/plain",
                Map.of("Content-Disposition", "attachment; filename=\"note.txt\""));
        assertThat(attached.status()).as(attached.body().toString()).isEqualTo(201);
        enter(client, api, "supervision.reports.create", Map.of("week", "2026-W28"));
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("title", "会议纪要");
        paper.put("text", Papers.text("minutes-2026-07.txt"));
        paper.put("date", "2026-07-06");
        enter(client, api, "supervision.intakes.take", paper);
        Map<String, Object> rule = Map.of("name", "一般事项", "days", 15, "unit", "WORKDAYS");
        enter(client, api, "supervision.deadline-rules.add", rule);
        JsonNode doubtful = enter(client, api, "supervision.items.register", department.item("接口文档核对：误入"));
        Map<String, Object> report = Map.of(
                "module",
                "supervision",
                "recordType",
                "SupervisionItem",
                "recordId",
                doubtful.get("id").asText(),
                "kind",
                "OTHER");
        enter(client, api, "platform.platform-incidents.report", report);
    }

    private static JsonNode enter(Client client, DocumentedApi api, String id, Map<String, Object> body) {
        Operation operation = api.operation(id);
        Answer answer = api.call(client, operation, operation.path(), body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** With a record that exists, with every query parameter, and with a record that does not exist. */
    private static void read(Client client, DocumentedApi api, Operation operation) {
        String real = real(client, operation);
        api.call(client, operation, real, null);
        api.call(client, operation, operation.with(UNKNOWN), null);
        String query = query(operation);
        if (!query.isEmpty()) {
            api.call(client, operation, real + "?" + query, null);
            api.call(client, operation, real + "?" + query.replaceAll("=[^&]*", "=%E9%94%99"), null);
        }
    }

    /** With what is no JSON, with a record that does not exist, and with one that has changed since. */
    private static void write(Client client, DocumentedApi api, Operation operation) {
        String unknown = operation.with(UNKNOWN);
        JsonNode content = operation.content();
        if (content.isMissingNode()) {
            api.call(client, operation, unknown, null);
        } else if (!content.has("application/json")) {
            api.call(client, operation, unknown, "no such file".getBytes(StandardCharsets.UTF_8));
        } else {
            api.call(client, operation, unknown, "{");
            api.call(client, operation, unknown, content.at("/application~1json/example"));
        }
        if (operation.needsVersion()) {
            JsonNode body = content.isMissingNode() ? null : content.at("/application~1json/example");
            Map<String, String> stale = Map.of("If-Match", "\"" + UNKNOWN + "\"");
            Answer answer = api.call(client, operation, real(client, operation), body, stale);
            assertThat(answer.status()).as(operation.id() + answer.body()).isIn(409, 412, 422);
        }
    }

    /** Puts the first record of each list above into the path. */
    private static String real(Client client, Operation operation) {
        String path = operation.withConstants();
        Matcher variable = DocumentedApi.VARIABLE.matcher(path);
        while (variable.find()) {
            JsonNode list = client.get(path.substring(0, variable.start() - 1)).body();
            JsonNode first = (list.has("items") ? list.get("items") : list).path(0);
            String id = first.path("id").asText(UNKNOWN);
            path = path.substring(0, variable.start())
                    + first.path(variable.group(1)).asText(id)
                    + path.substring(variable.end());
            variable = DocumentedApi.VARIABLE.matcher(path);
        }
        return path;
    }

    private static String query(Operation operation) {
        TreeSet<String> parts = new TreeSet<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                JsonNode example = parameter.get("example");
                String value = example.isArray() ? example.path(0).asText() : example.asText();
                parts.add(parameter.get("name").asText() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return String.join("&", parts);
    }
}
