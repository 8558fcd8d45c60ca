package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static final String PATH = "/api/supervision/failures/";
    private static final String MATTERS = "/api/supervision/matters";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveFailures() {
        server.registry();
        server.serve("supervision", new Failures());
        server.serve("supervision", new Matters());
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, not-found",
        "forbidden, 403, forbidden",
        "rule, 409, matters.closed",
        "input, 422, invalid-input",
        "reason, 422, reason-required",
        "conflict, 412, version-conflict",
        "classified, 422, non-secret-gate",
        "unavailable, 503, unavailable",
        "database, 503, unavailable",
        "lost, 503, unavailable",
        "unexpected, 500, internal",
        "unwritable, 500, internal"
    })
    void answersEachKindOfErrorWithItsProblem(String kind, int status, String code) {
        JsonNode problem = problem(server.get(PATH + kind), status, code);

        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        JsonNode problem = problem(server.get(PATH + "input"), 422, "invalid-input");

        assertThat(problem.get("errors").toString())
                .isEqualTo("[{\"field\":\"title\",\"message\":\"in words\"},"
                        + "{\"field\":\"steps[0].due\",\"message\":\"in words\"}]");
        assertThat(problem.get("detail").asText()).startsWith("2 entries are not valid");
    }

    @Test
    void saysInTheProblemItselfWhatAPageHasToAskFor() {
        JsonNode problem = problem(server.get(PATH + "reason"), 422, "reason-required");

        assertThat(problem.get("detail").asText()).isEqualTo("in words");
        assertThat(problem.get("errors").toString()).isEqualTo("[{\"field\":\"reason\",\"message\":\"in words\"}]");
    }

    @Test
    void tellsNothingAboutItselfWhenItBreaks() {
        assertThat(server.get(PATH + "unexpected").body()).doesNotContain("secret", "Exception", "org.");
        assertThat(server.get(PATH + "unwritable").body()).doesNotContain("secret", "Exception", "org.");
    }

    @Test
    void saysWhenToTryAgain() {
        assertThat(server.get(PATH + "unavailable").headers().firstValue("Retry-After"))
                .contains("5");
    }

    @Test
    void knowsNoOtherAddresses() {
        problem(server.get("/api/supervision/nothing"), 404, "no-such-address");
        problem(server.get("/api/nothing"), 404, "no-such-address");
        problem(server.get("/api/"), 404, "no-such-address");
        problem(server.get("/api"), 404, "no-such-address");
        problem(server.get("/api/supervision"), 404, "no-such-address");
        problem(server.get(MATTERS + "/seven"), 404, "not-found");
    }

    @Test
    void saysWhichMethodsAnAddressHas() {
        HttpResponse<String> answer = server.send(server.write(MATTERS).PUT(BodyPublishers.ofString("{}")));

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void namesTheQueryParameterThatIsWrong() {
        assertThat(field("?size=many")).isEqualTo("size");
        assertThat(field("?from=yesterday")).isEqualTo("from");
        assertThat(field("?state=LOST")).isEqualTo("state");
        assertThat(server.get(MATTERS + "?size=2&from=2026-01-01&state=OPEN").statusCode())
                .isEqualTo(200);
        assertThat(server.get(MATTERS + "?from=&state=").statusCode()).isEqualTo(200);
    }

    @Test
    void gathersParametersInAnObject() {
        String all = "/search?q=a&state=OPEN&state=CLOSED&due=2026-02-10&size=5";

        assertThat(server.get(MATTERS + all).body())
                .isEqualTo("{\"q\":\"a\",\"states\":[\"OPEN\",\"CLOSED\"],\"due\":\"2026-02-10\",\"size\":5,"
                        + "\"fields\":\"a\",\"viewer\":\"clerk\"}");
        assertThat(server.get(MATTERS + "/search").body())
                .isEqualTo("{\"q\":null,\"states\":[],\"due\":null,\"size\":20,\"fields\":null,\"viewer\":\"clerk\"}");
        assertThat(field("/search?size=many")).isEqualTo("size");
        assertThat(field("/search?size=201")).isEqualTo("size");
        assertThat(field("/search?state=LOST")).isEqualTo("state");
        assertThat(field("/search?due=soon")).isEqualTo("due");
    }

    private String field(String query) {
        return problem(server.get(MATTERS + query), 422, "invalid-input")
                .get("errors")
                .get(0)
                .get("field")
                .asText();
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = server.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        return problem;
    }
}
