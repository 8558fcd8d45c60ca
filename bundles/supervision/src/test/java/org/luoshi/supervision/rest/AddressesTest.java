package org.luoshi.supervision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.supervision.Department;
import org.luoshi.supervision.item.Someone;
import org.luoshi.testkit.database.TestDatabase;

/** The addresses answer as the README says. */
class AddressesTest {
    private TestDatabase database;
    private Door door;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        door = new Door(new Department(database).resources());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void registersAnItemAndTakesItThroughSteps() {
        JsonNode item = ok(201, Someone.supervisor(), "POST", "items", input(), null);
        assertThat(item.get("title").asText()).isEqualTo("完成公示");
        assertThat(item.get("steps")).extracting(JsonNode::asText).contains("SUBMIT");
        assertThat(item.get("leadOffice").get("name").asText()).isEqualTo("资源配置处");
        assertThat(fieldNames(item)).contains("id", "version", "source", "intakeId", "due", "timeline", "reminders");

        item = step(Someone.supervisor(), item, "SUBMIT", Map.of());
        item = step(Someone.leader(), item, "APPROVE", Map.of("note", "同意"));
        item = step(Someone.supervisor(), item, "DISPATCH", Map.of("on", "2026-07-06"));
        item = step(Someone.handler(), item, "RECEIVE", Map.of());
        item = step(Someone.handler(), item, "FEEDBACK", Map.of("done", "完成初稿", "progress", 40));

        assertThat(item.get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(item.get("number").asText()).isEqualTo("督〔2026〕1号");
        assertThat(item.get("feedbacks").get(0).get("progress").asInt()).isEqualTo(40);
        assertThat(door.call(Someone.supervisor(), "POST", "items/1/steps/FLY", Map.of(), "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsWithFiltersAndNamesWhatIsWrong() {
        ok(201, Someone.supervisor(), "POST", "items", input(), null);

        JsonNode page = ok(
                200,
                Someone.leader(),
                "GET",
                "items?open=true&state=DRAFT&state=REGISTERED&from=2026-07-01&sort=-due&size=5&source=DIRECTOR_MEETING",
                null,
                null);
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.get("totalCapped").asBoolean()).isFalse();
        assertThat(fieldNames(page.get("items").get(0)))
                .contains("number", "light", "workdaysLeft", "leadOffice", "handler");
        assertThat(fields(Someone.leader(), "GET", "items?size=500", null)).containsExactly("size");
        assertThat(fields(Someone.leader(), "GET", "items?sort=colour", null)).containsExactly("sort");
        assertThat(fields(Someone.leader(), "GET", "items?state=FLYING", null)).containsExactly("state");
        assertThat(fields(Someone.leader(), "GET", "items?from=yesterday", null))
                .containsExactly("from");
        assertThat(fields(Someone.leader(), "GET", "items?office=four", null)).containsExactly("office");
        assertThat(fields(Someone.leader(), "GET", "items?open=perhaps", null)).containsExactly("open");
        assertThat(fields(Someone.leader(), "GET", "items?cursor=%20%20", null)).containsExactly("cursor");
        Map<String, Object> wrong = new HashMap<>(input());
        wrong.put("title", "长".repeat(201));
        wrong.remove("leadOfficeId");
        assertThat(fields(Someone.supervisor(), "POST", "items", wrong)).containsExactly("title", "leadOfficeId");
    }

    @Test
    void takesAStepOnMany() {
        JsonNode item = ok(201, Someone.supervisor(), "POST", "items", input(), null);
        Map<String, Object> many = Map.of(
                "items", List.of(Map.of("id", item.get("id"), "version", item.get("version"))), "input", Map.of());

        JsonNode answer = ok(200, Someone.supervisor(), "POST", "items/steps/SUBMIT", many, null);

        assertThat(answer.get("items").get(0).get("state").asText()).isEqualTo("PENDING_APPROVAL");
        JsonNode twins = ok(
                200,
                Someone.supervisor(),
                "GET",
                "items/duplicates?leadOfficeId=4&kind=DIRECTOR_MEETING&meeting=M14",
                null,
                null);
        assertThat(twins.get("items")).isEmpty();
    }

    @Test
    void goesFromPaperToItems() {
        FileContent file = new FileContent(
                "纪要.txt",
                "text/plain",
                "厅长办公会议纪要\n2026年7月6日上午，召开会议。\n（一）由资源配置处牵头，7月17日前完成公示。".getBytes(StandardCharsets.UTF_8));
        JsonNode proposal = ok(200, Someone.supervisor(), "POST", "proposals/file", file, null);
        assertThat(fieldNames(proposal)).contains("clauses", "items", "noAction", "unknownOffices", "text", "source");

        JsonNode intake = ok(
                201,
                Someone.supervisor(),
                "POST",
                "intakes",
                Map.of("text", proposal.get("text").asText()),
                null);
        String address = "intakes/" + intake.get("id").asLong() + "/accept";
        JsonNode accepted = ok(200, Someone.supervisor(), "POST", address, decisions(intake), null);

        assertThat(accepted.get("items")).hasSize(1);
        assertThat(accepted.get("intake").get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(ok(200, Someone.supervisor(), "GET", "intakes", null, null).get("items"))
                .hasSize(1);
    }

    private static Map<String, Object> decisions(JsonNode intake) {
        List<Object> items = new ArrayList<>();
        List<Object> none = new ArrayList<>();
        for (JsonNode clause : intake.get("clauses")) {
            Map<String, Object> item = new HashMap<>(input());
            item.put("clause", clause.get("path").asText());
            if (clause.get("text").asText().contains("牵头")) {
                items.add(item);
            } else {
                none.add(Map.of("clause", clause.get("path").asText(), "reason", "导语"));
            }
        }
        return Map.of("submit", true, "items", items, "noAction", none);
    }

    @Test
    void gathersAndWritesTheWeeklyReport() {
        JsonNode report = ok(201, Someone.supervisor(), "POST", "reports", Map.of(), null);
        assertThat(fieldNames(report))
                .contains(
                        "id", "version", "week", "state", "number", "title", "figures", "summary", "sections", "steps");
        assertThat(report.get("week").asText()).isEqualTo("2026-W28");
        String address = "reports/" + report.get("id").asLong();

        ok(
                200,
                Someone.leader(),
                "POST",
                address + "/approve",
                null,
                report.get("version").asText());
        JsonNode issued = ok(200, Someone.supervisor(), "POST", address + "/issue", null, null);

        assertThat(issued.get("number").asInt()).isEqualTo(1);
        Door.Answer word = door.call(Someone.leader(), "GET", address + "/word", null, null);
        assertThat(word.status()).isEqualTo(200);
        assertThat(new String(word.bytes(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(fields(Someone.supervisor(), "POST", "reports", Map.of("week", "W28")))
                .containsExactly("week");
    }

    @Test
    void keepsSettingsAndCodeLists() {
        JsonNode options = ok(200, Someone.handler(), "GET", "options", null, null);
        assertThat(options.get("states")).hasSize(18);
        JsonNode rules = ok(200, Someone.leader(), "GET", "deadline-rules", null, null);
        assertThat(fieldNames(rules.get("items").get(0)))
                .containsExactlyInAnyOrder("id", "name", "source", "urgency", "days", "unit", "basis", "version");
        Map<String, Object> rule = Map.of("name", "其他", "source", "OTHER", "days", 3, "unit", "WORKDAYS");
        JsonNode added = ok(201, Someone.supervisor(), "POST", "deadline-rules", rule, null);
        JsonNode suggestion = ok(
                200, Someone.supervisor(), "GET", "deadline-rules/suggestion?source=OTHER&from=2026-07-06", null, null);
        assertThat(suggestion.get("due").asText()).isEqualTo("2026-07-09");
        assertThat(suggestion.get("rule").get("id").asLong())
                .isEqualTo(added.get("id").asLong());
        JsonNode summary = ok(200, Someone.leader(), "GET", "summary", null, null);
        assertThat(summary.get("trend")).hasSize(12);
        byte[] template = door.call(Someone.supervisor(), "GET", "report-template", null, null)
                .bytes();
        assertThat(door.call(Someone.supervisor(), "PUT", "report-template", template, null)
                        .status())
                .isEqualTo(204);
    }

    private JsonNode step(Viewer who, JsonNode item, String step, Map<String, Object> body) {
        String address = "items/" + item.get("id").asLong() + "/steps/" + step;
        return ok(200, who, "POST", address, body, '"' + item.get("version").asText() + '"');
    }

    private JsonNode ok(int status, Viewer who, String method, String path, Object body, String ifMatch) {
        Door.Answer answer = door.call(who, method, path, body, ifMatch);
        assertThat(answer.status())
                .as(method + " " + path + ": " + new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return answer.json();
    }

    private List<String> fields(Viewer who, String method, String path, Object body) {
        JsonNode problem = ok(422, who, method, path, body, null);
        List<String> fields = new ArrayList<>();
        problem.get("fields").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, Object> input() {
        return Map.of(
                "title", "完成公示",
                "category", "DAILY",
                "urgency", "ORDINARY",
                "source", Map.of("kind", "DIRECTOR_MEETING", "meeting", "厅长办公会议〔2026〕第14次", "date", "2026-07-06"),
                "leadOfficeId", 4,
                "assistOfficeIds", List.of(5),
                "due", "2026-07-17",
                "feedbackCycle", "WEEKLY");
    }
}
