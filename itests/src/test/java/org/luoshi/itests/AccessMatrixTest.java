package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/** Every role against every operation: the matrix comes from the running code, and each of its cells is tried. */
class AccessMatrixTest {
    private static final String UNKNOWN = "999999999";
    private static final String STREAM = "/api/events";
    /** What the caller does to their own session; it would be another one afterwards. */
    private static final String OWN_SESSION = "/api/session";

    private static Installation installation;
    private static final Map<String, Client> BY_ROLE = new LinkedHashMap<>();
    private static final Map<String, Set<String>> RIGHTS = new HashMap<>();
    private static DocumentedApi api;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.unpack("access-matrix").start();
        Department department = Department.enter(installation);
        Map<String, String> first = Administrators.appointThree(department.admin());
        first.forEach((role, password) ->
                BY_ROLE.put(role, Administrators.settled(installation, Administrators.username(role), password)));
        BY_ROLE.put("leader", department.as("zhou"));
        BY_ROLE.put("supervisor", department.as("duban"));
        BY_ROLE.put("office-head", department.as("xujin"));
        BY_ROLE.put("staff", department.as("linlan"));
        for (JsonNode role :
                BY_ROLE.get("security-administrator").get("/api/roles").body().get("items")) {
            Set<String> rights = new HashSet<>();
            role.get("permissions").forEach(permission -> rights.add(permission.asText()));
            RIGHTS.put(role.get("key").asText(), rights);
        }
        api = new DocumentedApi(BY_ROLE.get("leader").get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void everyRoleGetsThroughWhereItsRightsSaySoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : api.operations()) {
            if (operation.isOpen()
                    || operation.path().startsWith(OWN_SESSION)
                    || operation.path().equals(STREAM)) {
                continue;
            }
            for (Map.Entry<String, Client> caller : BY_ROLE.entrySet()) {
                boolean allowed = allowed(operation, RIGHTS.get(caller.getKey()));
                if (allowed && operation.changesSomething()) {
                    continue;
                }
                cells++;
                Answer answer = probe(caller.getValue(), operation);
                boolean wrongly = allowed ? answer.status() == 403 : getsThrough(answer, 403);
                if (wrongly) {
                    wrong.add(caller.getKey() + " " + operation.id() + " → " + answer.status() + " " + answer.body());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).as("cells that were tried").isGreaterThan(500);
    }

    @Test
    void nobodyGetsThroughWithoutASession() {
        Client stranger = new Client(installation.address());
        List<String> wrong = api.operations().stream()
                .filter(operation -> !operation.isOpen())
                .filter(operation -> getsThrough(probe(stranger, operation), 401))
                .map(Operation::id)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void noAdministratorHasARightOfAnOfficeFunction() {
        assertThat(RIGHTS).containsKeys("administrator", "security-administrator", "auditor");
        for (String role : List.of("administrator", "security-administrator", "auditor")) {
            assertThat(RIGHTS.get(role))
                    .as(role)
                    .isNotEmpty()
                    .doesNotContain("modules.carry")
                    .noneMatch(right -> right.startsWith("supervision."));
        }
    }

    /** An address that does not take this kind of content lets nobody through, before it asks who is there. */
    private static boolean getsThrough(Answer answer, int refusal) {
        return answer.status() != refusal && answer.status() != 415;
    }

    private static boolean allowed(Operation operation, Set<String> rights) {
        JsonNode required = operation.description().path("x-permission");
        if (required.isEmpty()) {
            return true;
        }
        for (JsonNode permission : required) {
            if (rights.contains(permission.asText())) {
                return true;
            }
        }
        return false;
    }

    /** A call that gets as far as the check of rights and, behind it, changes nothing: no version, no JSON, no record. */
    private static Answer probe(Client client, Operation operation) {
        String address = operation.with(UNKNOWN);
        if (operation.reads()) {
            return client.download(address, "*/*");
        }
        if (operation.content().has("application/json")) {
            return client.send(operation.verb(), address, "{", Map.of("Accept", "*/*"));
        }
        Iterator<String> types = operation.content().fieldNames();
        byte[] body = types.hasNext() ? new byte[] {'x'} : new byte[0];
        String type = types.hasNext() ? types.next().replace("*/*", "application/octet-stream") : "";
        return client.sendBytes(operation.verb(), address, body, type, Map.of("Accept", "*/*"));
    }
}
