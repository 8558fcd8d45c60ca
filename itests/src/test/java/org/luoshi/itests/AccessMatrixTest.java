package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/**
 * Every role against every operation and every step, and what the platform says about rights against
 * {@code expected-rights.txt}, which is written by hand.
 */
class AccessMatrixTest {
    private static final String UNKNOWN = "999999999";
    private static final String STREAM = "/api/events";
    private static final String SIGN_OUT = "DELETE /api/session";
    private static final String ITEMS = "/api/supervision/items";
    private static final int REFUSED = 403;
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_CONTENT = 415;
    private static final int FAILURE = 500;
    private static final List<String> ADMINISTRATORS = List.of("administrator", "security-administrator", "auditor");

    /** Who bears a role; the three administrators are appointed later. */
    private static final Map<String, String> BEARERS = new LinkedHashMap<>(
            Map.of("leader", "zhou", "supervisor", "duban", "office-head", "xujin", "staff", "linlan"));
    /** What people are told of their permissions in the two modes. */
    private static final Map<String, String> SAID = new TreeMap<>();

    private static Installation installation;
    private static Department department;
    private static ExpectedRights expected;
    private static DocumentedApi api;

    @BeforeAll
    static void start() throws Exception {
        expected = ExpectedRights.read();
        installation = Installation.unpack("access-matrix").start();
        department = Department.enter(installation);
        Map<String, Client> simple = signedIn();
        simple.put("administrator", department.admin());
        listen("simple", simple);
        Map<String, String> first = Administrators.appointThree(department.admin());
        first.forEach(
                (role, password) -> Administrators.settled(installation, Administrators.username(role), password));
        ADMINISTRATORS.forEach(role -> BEARERS.put(role, Administrators.username(role)));
        listen("separated", signedIn());
        api = new DocumentedApi(department.as("zhou").get("/api/openapi.json").body());
    }

    /** Each role in a session of its own. */
    private static Map<String, Client> signedIn() {
        Map<String, Client> byRole = new LinkedHashMap<>();
        BEARERS.forEach((role, username) -> byRole.put(
                role, ADMINISTRATORS.contains(role) ? Administrators.as(installation, role) : department.as(username)));
        return byRole;
    }

    private static void listen(String mode, Map<String, Client> byRole) {
        Map<String, Set<String>> holders = new TreeMap<>();
        byRole.forEach((role, client) -> {
            JsonNode viewer = client.get("/api/session").succeeded().body().get("viewer");
            SAID.put(mode + " scope of " + role, viewer.get("scope").asText());
            viewer.get("permissions")
                    .forEach(permission -> holders.computeIfAbsent(permission.asText(), none -> new TreeSet<>())
                            .add(role));
        });
        holders.forEach((permission, roles) -> SAID.put(mode + " " + permission, ExpectedRights.written(roles)));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void thePlatformSaysOfRightsWhatIsWrittenDown() {
        Map<String, String> said = new TreeMap<>(SAID);
        api.operations().forEach(operation -> said.put(operation.name(), required(operation)));
        // Which permission a step takes is not said but tried, below.
        api.constants(api.operation("supervision.items.step"), "step")
                .forEach(step -> said.put("STEP " + step, ExpectedRights.written(expected.of("STEP " + step))));

        assertThat(expected.differences(said)).isEmpty();
        assertThat(department.as("zhou").get("/api/roles").body().findValuesAsText("key"))
                .as("roles that are tried")
                .containsExactlyInAnyOrderElementsOf(BEARERS.keySet());
    }

    private static String required(Operation operation) {
        if (operation.isOpen()) {
            return ExpectedRights.OPEN;
        }
        return operation.permissions().isEmpty()
                ? ExpectedRights.SIGNED_IN
                : ExpectedRights.written(operation.permissions());
    }

    /** No cell is left out: whatever takes effect does so on an installation that is thrown away. */
    @Test
    void everyRoleGetsThroughWhereItMayAndNowhereElse() throws Exception {
        Map<String, Client> byRole = signedIn();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : signedInOperations()) {
            for (Map.Entry<String, Client> caller : byRole.entrySet()) {
                cells++;
                boolean may = may(caller.getKey(), expected.of(operation.name()));
                Tried tried = probe(caller.getValue(), operation);
                if (may ? tried.isKeptOut() : tried.status() != REFUSED) {
                    wrong.add(caller.getKey() + (may ? " may " : " may not ") + operation.name() + " → " + tried);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).as("cells that were tried").isGreaterThan(600);
    }

    /** Whoever may take a step takes it, or is told why not now; the item goes on with those that succeed. */
    @Test
    void everyRoleTakesTheStepsItMayAndNoOther() {
        Map<String, Object> item = department.item("人人都来试一步");
        item.put("handlerId", department.person("linlan"));
        Client supervisor = department.as("duban");
        String path = ITEMS + "/"
                + supervisor.post(ITEMS, item).succeeded().body().get("id").asLong();
        Map<String, Client> byRole = signedIn();
        List<String> wrong = new ArrayList<>();
        for (String step : expected.all("STEP ")) {
            for (Map.Entry<String, Client> caller : byRole.entrySet()) {
                boolean may = may(caller.getKey(), expected.of("STEP " + step));
                String version = supervisor.get(path).succeeded().version();
                Tried tried = Tried.of(caller.getValue().step(path + "/steps/" + step, "{}", version));
                if (may ? tried.isKeptOut() || tried.status() == NOT_FOUND : tried.status() != REFUSED) {
                    wrong.add(caller.getKey() + (may ? " may " : " may not ") + step + " → " + tried);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsThroughWithoutASession() throws Exception {
        Client stranger = new Client(installation.address());
        List<String> wrong = new ArrayList<>();
        for (Operation operation : signedInOperations()) {
            Tried tried = probe(stranger, operation);
            if (tried.status() != NOT_SIGNED_IN) {
                wrong.add(operation.name() + " → " + tried);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noAdministratorHasARightOfAnOfficeFunction() {
        assertThat(expected.all("separated supervision.")).isNotEmpty().allSatisfy(permission -> assertThat(
                        expected.of("separated supervision." + permission))
                .doesNotContainAnyElementsOf(ADMINISTRATORS));
    }

    private record Tried(int status, String said) {
        static Tried of(Answer answer) {
            return new Tried(answer.status(), answer.said());
        }

        /** Somebody who may is never sent away, whatever is wrong with what they sent; nor does anything fail. */
        boolean isKeptOut() {
            return status == REFUSED || status == NOT_SIGNED_IN || status == WRONG_CONTENT || status >= FAILURE;
        }
    }

    private static boolean may(String role, Set<String> rights) {
        return rights.contains(ExpectedRights.SIGNED_IN)
                || rights.stream()
                        .anyMatch(right -> expected.of("separated " + right).contains(role));
    }

    /** Whoever signs out comes last. */
    private static List<Operation> signedInOperations() {
        return api.operations().stream()
                .filter(operation -> !operation.isOpen())
                .sorted(Comparator.comparing(operation -> operation.name().equals(SIGN_OUT)))
                .toList();
    }

    /** A call that gets as far as the check of rights and, behind it, finds neither a record nor content. */
    private static Tried probe(Client client, Operation operation) throws Exception {
        String address = operation.with(UNKNOWN);
        if (operation.path().equals(STREAM)) {
            String beginning = client.beginningOf(address);
            return new Tried(Integer.parseInt(beginning.split(" ")[0]), beginning);
        }
        if (operation.reads()) {
            return Tried.of(client.download(address, "*/*"));
        }
        if (operation.content().has("application/json")) {
            return Tried.of(client.send(operation.verb(), address, "{", Map.of("Accept", "*/*")));
        }
        Iterator<String> types = operation.content().fieldNames();
        byte[] body = types.hasNext() ? new byte[] {'x'} : new byte[0];
        String type = types.hasNext() ? types.next() : "";
        return Tried.of(client.sendBytes(operation.verb(), address, body, type, Map.of("Accept", "*/*")));
    }
}
