package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/**
 * Requests that nobody sends by mistake, made from the document of the API: whatever comes, the answer is a problem in
 * words for people, never a failure, and tells nothing of what is inside. {@code -Dluoshi.attacks=10000} sends more;
 * {@code -Dluoshi.attacks.seed} others.
 */
class MalformedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("luoshi.attacks", 800);
    private static final int BAD = 400;
    private static final long SEED = Long.getLong("luoshi.attacks.seed", 20261130);
    /** It ends the session that the attacks need, and the stream never ends; neither takes anything. */
    private static final Set<String> SPARED = Set.of("DELETE /api/session", "GET /api/events");
    /** What people do to their own account: wrong passwords and codes delay the next attempt of the same account. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("/api/session/.*");
    /** Without a time it means in a minute, so it is called off at once. */
    private static final String RESTART = "POST /api/platform/restart";
    /** Whoever looks after backups is told the folder that they lie in. */
    private static final String BACKUPS = "GET /api/platform/backups";
    /** What only the inside of a server says; what was sent may be quoted, with another SQL. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|com|jakarta)\\.|org\\.(luoshi|hibernate|h2|glassfish|eclipse)|jdbc:|"
                    + "SQLSTATE|(?i)select \\w+\\.\\w|insert into |root:x:0|karaf");

    /** What no answer may hold, not even one that grants what was asked for. */
    private static final Pattern SPILLED =
            Pattern.compile("\\bat (org|java|com|jakarta)\\.[\\w.$]+\\(|Caused by: |jdbc:|"
                    + "SQLSTATE|(?i)select \\w+\\.\\w|insert into |root:x:0");

    private static Installation installation;
    private static Client attacker;
    private static Client account;
    private static Client stranger;
    private static DocumentedApi api;

    private final Random random = new Random(SEED);
    private final Nasty nasty = new Nasty(random);

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.unpack("malformed").start();
        Department department = Department.enter(installation);
        department.enterPerson("everything", "全能", "督查办", "接口测试", "administrator");
        attacker = department.as("everything");
        department.enterPerson("itself", "自扰", "督查办", "接口测试", "staff");
        account = department.as("itself");
        stranger = new Client(installation.address());
        department.as("duban").post("/api/supervision/items", department.item("备受折磨的事项"));
        api = new DocumentedApi(attacker.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void whateverComesIsAnsweredInWordsAndTellsNothingOfTheInside() {
        List<Operation> operations = api.operations().stream()
                .filter(operation -> !SPARED.contains(operation.name()))
                .toList();
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();

        for (int i = 0; i < REQUESTS; i++) {
            // Each of them once, then as it comes.
            Operation operation = operations.get(i < operations.size() ? i : random.nextInt(operations.size()));
            Answer answer = attack(operation);
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = fault(operation, answer);
            if (fault != null) {
                faults.add(operation.id() + " → " + answer.status() + ": " + fault);
            }
            if (operation.name().equals(RESTART) && answer.status() < BAD) {
                attacker.send("DELETE", operation.path(), null, Map.of()).succeeded();
            }
        }

        System.out.println(REQUESTS + " malformed requests (seed " + SEED + ") were answered: " + statuses);
        assertThat(faults).isEmpty();
        assertThat(statuses.keySet()).as("what was answered").contains(400, 404, 422);
        assertThat(attacker.get("/api/supervision/items").status()).isEqualTo(200);
        assertThat(account.get("/api/supervision/items").status()).isEqualTo(200);
    }

    private static Client sender(Operation operation) {
        if (operation.isOpen()) {
            return stranger;
        }
        return OWN_ACCOUNT.matcher(operation.path()).matches() ? account : attacker;
    }

    private Answer attack(Operation operation) {
        String address = address(operation);
        Map<String, String> headers = random.nextInt(4) == 0
                ? Map.of("If-Match", nasty.header(), "Accept-Language", nasty.header())
                : Map.of("If-Match", "\"0\"");
        JsonNode content = operation.content();
        boolean json = content.has("application/json") && random.nextInt(8) > 0;
        byte[] body = json ? nasty.body(content.at("/application~1json/example")) : nasty.bytes();
        if (operation.reads() || operation.verb().equals("DELETE")) {
            body = new byte[0];
        }
        return sent(operation, address, body, json ? "application/json" : nasty.mediaType(), headers);
    }

    /** The server hangs up after some refusals; whoever had just begun to send on that connection sends again. */
    private static Answer sent(
            Operation operation, String address, byte[] body, String type, Map<String, String> headers) {
        Client client = sender(operation);
        try {
            return client.sendBytes(operation.verb(), address, body, type, headers);
        } catch (UncheckedIOException hungUp) {
            return client.sendBytes(operation.verb(), address, body, type, headers);
        }
    }

    private String address(Operation operation) {
        boolean ofFunctions = operation.path().startsWith("/api/platform/modules/{id}");
        String known = ofFunctions ? "supervision" : "1";
        String path = DocumentedApi.VARIABLE
                .matcher(random.nextBoolean() ? operation.path() : operation.withConstants())
                .replaceAll(variable -> encoded(random.nextInt(3) == 0 ? known : nasty.text()));
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.get("in").asText().equals("query") && random.nextBoolean()) {
                query.add(parameter.get("name").asText() + "=" + encoded(nasty.text()));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Percent escapes, now and then such that no address may have. */
    private String encoded(String text) {
        String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return switch (random.nextInt(20)) {
            case 0 -> "%C0%AF" + escaped;
            case 1 -> "%FF%FE" + escaped;
            case 2 -> "..%2F..%2F" + escaped;
            default -> escaped.isEmpty() ? "%20" : escaped;
        };
    }

    private static String fault(Operation operation, Answer answer) {
        if (answer.status() >= 500) {
            return "a failure: " + answer.body();
        }
        if (!operation.name().equals(BACKUPS)
                && answer.said().contains(installation.home().toString())) {
            return "tells where it lives: " + answer.said();
        }
        if (answer.status() < BAD) {
            return SPILLED.matcher(answer.said()).find() ? "spills what is inside: " + answer.said() : null;
        }
        String type = answer.raw().headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return "no problem details but " + type + ": "
                    + answer.said().lines().findFirst().orElse("");
        }
        return INSIDE.matcher(answer.said()).find() ? "tells of the inside: " + answer.said() : null;
    }
}
