package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.itests.Client.Answer;

/** What the three administrators must not see, tried by those who could come nearest to it. */
record BusinessOfTheOffice(Installation luoshi, Client system, Client security, Client auditor) {
    /** Who registered which item and which fields it has is there, what it says is not. */
    void isNotInTheLogThatTheyRead() {
        Client supervisor = person("duban", "杜斌", "supervisor");
        Map<String, Object> office = new HashMap<>(Map.of("name", "省科学技术厅", "shortName", "科技厅"));
        office.putAll(Map.of("kind", "DEPARTMENT", "sortOrder", 0, "aliases", List.of()));
        office.put("parentId", null);
        long lead = system.post("/api/offices", office).body().get("id").asLong();
        JsonNode item = supervisor
                .post("/api/supervision/items", Department.item("秋收机械调度", lead))
                .body();
        String all = "/api/audit?size=200&views=ALL&record=" + item.get("id").asText();

        for (Client one : List.of(security, auditor)) {
            JsonNode page = one.get(all).body();
            JsonNode register = page.get("items").get(0);
            assertThat(register.get("action").asText()).isEqualTo("supervision.register");
            assertThat(register.get("contentHidden").asBoolean()).isTrue();
            assertThat(register.get("changed").toString()).contains("\"title\"");
            assertThat(register.get("person").get("name").asText()).isEqualTo("杜斌");
            assertThat(one.get("/api/audit?size=200&views=ALL").body().toString())
                    .contains("supervision.register")
                    .doesNotContain("秋收机械调度", "立项清单");
        }
        assertThat(system.get(all).status()).isEqualTo(403);
    }

    /** The archive of a function: not for those who install functions, but for whom a role of the office allows it. */
    void isTakenAwayByAnOrdinaryRoleOnly() {
        String archive = "/api/platform/modules/supervision/archive";
        assertThat(export(system, archive).status()).isEqualTo(403);
        assertThat(take(system, archive, new byte[] {'P', 'K'}).status()).isEqualTo(403);
        JsonNode administrators = role("administrator");
        assertThat(security.put(
                                "/api/roles/administrator",
                                carrying(administrators),
                                "\"" + administrators.get("version").asLong() + "\"")
                        .status())
                .as("the right cannot be given to an administrator")
                .isEqualTo(422);

        String carriers =
                security.post("/api/roles", carrying(null)).body().get("key").asText();
        Client carrier = person("dangan", "档案员", carriers);

        Answer whole = export(carrier, archive);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(take(carrier, archive + "?replace=true", whole.raw().body()).status())
                .isEqualTo(200);
        for (String own : List.of("/api/platform/modules", "/api/platform/modules/data")) {
            assertThat(carrier.get(own).status()).as(own).isEqualTo(200);
        }
        assertThat(carrier.get("/api/platform/modules/certificates").status()).isEqualTo(403);
        Map<String, Object> reason = Map.of("reason", "保管期满");
        assertThat(carrier.post("/api/platform/modules/supervision/destruction", reason)
                        .status())
                .isEqualTo(403);
    }

    private static Answer export(Client who, String archive) {
        return who.download(archive + "?reason=yearly", "application/zip");
    }

    private static Answer take(Client who, String archive, byte[] content) {
        return who.sendBytes("POST", archive, content, "application/zip", Map.of());
    }

    private JsonNode role(String key) {
        for (JsonNode one : security.get("/api/roles").body().get("items")) {
            if (one.get("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError("no role " + key);
    }

    /** What is entered about a role that may carry data, as it is or a new one. */
    private static Map<String, Object> carrying(JsonNode role) {
        List<String> permissions = new ArrayList<>(List.of("modules.carry"));
        if (role != null) {
            role.get("permissions").forEach(permission -> permissions.add(permission.asText()));
        }
        return Map.of("name", "档案员", "description", "", "scope", "OWN", "permissions", permissions);
    }

    private Client person(String username, String name, String role) {
        Map<String, Object> person = Map.of("username", username, "name", name, "roles", List.of());
        JsonNode added = system.post("/api/people", person).body();
        String path = "/api/people/" + added.get("person").get("id").asText();
        String version = system.get(path).version();
        assertThat(security.put(path + "/roles", Map.of("roles", List.of(role)), version)
                        .status())
                .isEqualTo(200);
        return Administrators.settled(luoshi, username, added.get("password").asText());
    }
}
