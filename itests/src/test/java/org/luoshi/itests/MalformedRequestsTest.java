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
    private static final long SEED = Long.getLong("luoshi.attacks.seed", 20261130);
    /** What would end the session that the attacks need, or take the functions away that they are meant for. */
    private static final Pattern SPARED =
            Pattern.compile("/api/(session.*|sessions.*|set-up.*|events|platform/(restart|modules).*)");
    /** What only the inside of a server says; what was sent may be quoted, with another SQL. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|com|jakarta)\\.|org\\.(luoshi|hibernate|h2|glassfish|eclipse)|jdbc:|"
                    + "SQLSTATE|(?i)select \\w+\\.\\w|insert into |root:x:0|karaf");

    private static Installation installation;
    private static Client attacker;
    private static DocumentedApi api;

    private final Random random = new Random(SEED);
    private final Nasty nasty = new Nasty(random);

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.unpack("malformed").start();
        Department department = Department.enter(installation);
        department.enterPerson("everything", "全能", "督查办", "接口测试", "administrator");
        attacker = department.as("everything");
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
                .filter(operation -> !SPARED.matcher(operation.path()).matches())
                .toList();
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();

        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            Answer answer = attack(operation);
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = fault(answer);
            if (fault != null) {
                faults.add(operation.id() + " → " + answer.status() + ": " + fault);
            }
        }

        System.out.println(REQUESTS + " malformed requests (seed " + SEED + ") were answered: " + statuses);
        assertThat(faults).isEmpty();
        assertThat(statuses.keySet()).as("what was answered").contains(400, 404, 422);
        assertThat(attacker.get("/api/supervision/items").status()).isEqualTo(200);
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
        return sent(operation.verb(), address, body, json ? "application/json" : nasty.mediaType(), headers);
    }

    /** The server hangs up after some refusals; whoever had just begun to send on that connection sends again. */
    private static Answer sent(String verb, String address, byte[] body, String type, Map<String, String> headers) {
        try {
            return attacker.sendBytes(verb, address, body, type, headers);
        } catch (UncheckedIOException hungUp) {
            return attacker.sendBytes(verb, address, body, type, headers);
        }
    }

    private String address(Operation operation) {
        String path = DocumentedApi.VARIABLE
                .matcher(random.nextBoolean() ? operation.path() : operation.withConstants())
                .replaceAll(variable -> encoded(random.nextInt(3) == 0 ? "1" : nasty.text()));
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

    private static String fault(Answer answer) {
        if (answer.status() >= 500) {
            return "a failure: " + answer.body();
        }
        String said = new String(answer.raw().body(), StandardCharsets.UTF_8);
        if (answer.status() < 400) {
            return null;
        }
        String type = answer.raw().headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return "no problem details but " + type + ": "
                    + said.lines().findFirst().orElse("");
        }
        return INSIDE.matcher(said).find() ? "tells of the inside: " + said : null;
    }
}
