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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.Viewer;
import org.luoshi.supervision.Department;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.TestDatabase;

/** A day that no calendar of an office knows is refused by its field, wherever it is sent. */
class FarDatesTest {
    private TestDatabase database;
    private Department department;
    private Door door;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        department = new Department(database);
        door = new Door(department.resources());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01", "9999-12-31", "+999999999-12-31"})
    void draftsNameTheField(String far) {
        assertThat(refused("items", draft("due", far))).containsExactly("due");
        assertThat(refused("items", draft("nextFeedback", far))).containsExactly("nextFeedback");
        assertThat(refused("items", draft("subTasks", List.of(Map.of("title", "一步", "due", far)))))
                .containsExactly("subTasks[0].due");
        assertThat(refused("proposals", Map.of("text", "（一）由资源配置处牵头，3个工作日内完成公示。", "date", far)))
                .containsExactly("date");
        assertThat(refused("intakes", Map.of("text", "（一）由资源配置处牵头。", "date", far)))
                .containsExactly("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "-999999999-01-01"})
    void aSourceFromBeforeThePlatformsTimeNamesTheField(String early) {
        assertThat(refused("items", draft("source", Map.of("kind", "OTHER", "date", early))))
                .containsExactly("source.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01", "9999-12-31", "+999999999-12-31"})
    void stepsNameTheField(String far) {
        ItemView item = department.inProgress("完成公示", null);

        assertThat(step(item, Step.ADD_SUB_TASK, Map.of("title", "一步", "due", far)))
                .containsExactly("due");
        assertThat(step(item, Step.MAKE_LONG_TERM, Map.of("note", "长期", "nextFeedback", far)))
                .containsExactly("nextFeedback");
        ItemView dated = department.inProgress("完成验收", Department.MONDAY);
        assertThat(step(dated, Step.REQUEST_EXTENSION, Map.of("note", "外方原因", "expected", far)))
                .containsExactly("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01", "%2B999999999-12-31", "1999-12-31"})
    void queriesNameTheField(String far) {
        for (String name : List.of("from", "to", "registeredFrom", "registeredTo", "closedFrom", "closedTo")) {
            assertThat(refused(Someone.leader(), "GET", "items?" + name + "=" + far, null))
                    .containsExactly(name);
        }
        assertThat(refused(Someone.leader(), "GET", "deadline-rules/suggestion?from=" + far, null))
                .containsExactly("from");
        assertThat(refused(Someone.supervisor(), "GET", "items/duplicates?leadOfficeId=4&date=" + far, null))
                .containsExactly("date");
    }

    private List<String> step(ItemView item, Step step, Map<String, Object> body) {
        Viewer who = step == Step.MAKE_LONG_TERM ? Someone.supervisor() : Someone.handler();
        String path = "items/" + item.head().id() + "/steps/" + step;
        return refused(who, "POST", path, body, "\"" + item.version() + "\"");
    }

    private List<String> refused(String path, Map<String, Object> body) {
        return refused(Someone.supervisor(), "POST", path, body);
    }

    private List<String> refused(Viewer who, String method, String path, Object body) {
        return refused(who, method, path, body, null);
    }

    private List<String> refused(Viewer who, String method, String path, Object body, String ifMatch) {
        Door.Answer answer = door.call(who, method, path, body, ifMatch);
        assertThat(answer.status())
                .as(path + ": " + new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(422);
        List<String> fields = new ArrayList<>();
        for (JsonNode field : answer.json().get("fields")) {
            fields.add(field.asText());
        }
        return fields;
    }

    private static Map<String, Object> draft(String field, Object value) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "完成公示");
        draft.put("source", Map.of("kind", "OTHER"));
        draft.put("leadOfficeId", 4);
        draft.put(field, value);
        return draft;
    }
}
