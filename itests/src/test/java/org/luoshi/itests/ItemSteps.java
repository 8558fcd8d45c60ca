package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.luoshi.itests.Client.Answer;

/** Takes steps on supervised items through the REST API, each as the person who may. */
final class ItemSteps {
    private static final String ITEMS = "/api/supervision/items/";

    private final Department department;
    private final Map<String, Client> clients = new LinkedHashMap<>();

    ItemSteps(Department department) {
        this.department = department;
    }

    Client as(String username) {
        return clients.computeIfAbsent(username, department::as);
    }

    JsonNode item(long id) {
        return as("duban").get(ITEMS + id).body();
    }

    String number(long id) {
        return item(id).get("number").asText();
    }

    /** Rows of the items of the newest paper (offset 0) or of one before it. */
    JsonNode outOfPaper(int offset) {
        JsonNode paper =
                as("duban").get("/api/supervision/intakes").body().get("items").get(offset);
        return as("duban")
                .get("/api/supervision/items?size=50&intake=" + paper.get("id").asLong())
                .body()
                .get("items");
    }

    long withClause(JsonNode rows, String clause) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("id").asLong())
                .filter(id -> clause.equals(item(id).get("clause").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes one step; alternating names and values are its fields. */
    JsonNode take(String username, long id, String step, Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        Answer answer = as(username).step(ITEMS + id + "/steps/" + step, body, "\"" + item(id).get("version") + "\"");
        assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The office reports that all is done, the supervision office begins to verify. */
    void handInForVerification(String username, long id, String conclusion) {
        for (JsonNode task : item(id).get("subTasks")) {
            if (task.get("doneOn").isNull()) {
                take(username, id, "FINISH_SUB_TASK", "subTaskId", task.get("id"));
            }
        }
        take(username, id, "REQUEST_CLOSURE", "conclusion", conclusion);
        take("duban", id, "BEGIN_VERIFICATION");
    }

    /** The six questions of a verification, with one answer for whether the problem is solved. */
    static Map<String, Boolean> checks(boolean problemSolved) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        for (String check : new String[] {"factsClear", "taskDone", "conclusionRight", "lawful", "papersProper"}) {
            checks.put(check, true);
        }
        checks.put("problemSolved", problemSolved);
        return checks;
    }
}
