package org.luoshi.supervision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.Department;
import org.luoshi.supervision.item.Someone;
import org.luoshi.testkit.database.TestDatabase;

/** Files go in and come out at the addresses of the README. */
class AttachmentAddressesTest {
    private TestDatabase database;
    private Door door;
    private String item;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        Department department = new Department(database);
        door = new Door(department.resources());
        item = "items/"
                + department
                        .inProgress("完成公示", LocalDate.of(2026, 7, 17))
                        .head()
                        .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesAFileInGivesItOutAndTakesItAway() {
        byte[] content = "公示稿".getBytes(StandardCharsets.UTF_8);
        Door.Answer added = call("POST", "", content);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "feedbackId", "name", "mediaType", "size", "sha256", "by", "at", "removable");
        String file = "/" + added.json().get("id").asLong();

        JsonNode shown = door.call(Someone.handler(), "GET", item, null, null).json();
        assertThat(shown.get("attachable").asBoolean()).isTrue();
        assertThat(shown.get("attachments").get(0)).isEqualTo(added.json());
        assertThat(call("GET", "", null).json().get("items")).hasSize(1);
        assertThat(call("GET", file, null).bytes()).isEqualTo(content);

        assertThat(call("DELETE", file, null).status()).isEqualTo(204);
        assertThat(call("GET", "", null).json().get("items")).isEmpty();
        assertThat(call("POST", file + "/restore", null).status()).isEqualTo(200);
        assertThat(call("GET", "", null).json().get("items")).hasSize(1);
    }

    @Test
    void namesAReportThatIsNotThere() {
        Door.Answer answer = call("POST", "?feedback=4711", new byte[] {1});

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("fields").get(0).asText()).isEqualTo("feedback");
    }

    private Door.Answer call(String method, String file, Object body) {
        return door.call(Someone.handler(), method, item + "/attachments" + file, body, null);
    }
}
