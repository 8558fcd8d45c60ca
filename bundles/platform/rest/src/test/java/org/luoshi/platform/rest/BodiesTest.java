package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BodiesTest {
    private static final String PATH = "/api/supervision/matters";
    private static final String GOOD = """
            {"title":"修改办法","state":"OPEN","due":"2026-03-01","weight":2,"urgent":null,"steps":[]}""";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
    }

    @Test
    void readsAndWritesRecords() {
        HttpResponse<String> answer = server.post(PATH, GOOD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(GOOD);
        assertThat(answer.headers().firstValue("Location")).contains("/api/supervision/matters/8");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void saysWhereMalformedJsonBreaksOff() {
        JsonNode problem = refused("{\"title\": \"a\",\n  \"state\": }", 400, "malformed-json");

        assertThat(problem.get("detail").asText()).contains("line 2, column");
        refused("{\"title\": \"a\"", 400, "malformed-json");
        refused(GOOD + "{}", 400, "malformed-json");
        refused("{\"title\":\"a\",\"title\":\"b\"}", 400, "malformed-json");
        refused("", 400, "empty-body");
        refused("null", 400, "empty-body");
    }

    @Test
    void namesTheFieldThatIsUnknown() {
        assertField(GOOD.replace("\"state\"", "\"status\""), "status", "There is no field named \"status\".");
    }

    @Test
    void listsTheAllowedConstants() {
        assertField(GOOD.replace("OPEN", "DONE"), "state", "Must be one of: OPEN, CLOSED.");
        assertField(GOOD.replace("\"OPEN\"", "0"), "state", "Must be one of: OPEN, CLOSED.");
    }

    @Test
    void namesTheFieldOfWrongType() {
        assertField(GOOD.replace("\"2026-03-01\"", "\"1 March\""), "due", "Must be a date, for example 2026-02-10.");
        assertField(GOOD.replace("2,", "\"two\","), "weight", "Must be a number.");
        assertField(GOOD.replace("2,", "\"2\","), "weight", "Must be a number.");
        assertField(GOOD.replace("2,", "2.5,"), "weight", "Must be a number.");
        assertField(GOOD.replace("2,", "99999999999,"), "weight", "Must be a number.");
        assertField(GOOD.replace("2,", "null,"), "weight", "Required.");
        assertField(GOOD.replace("null", "\"yes\""), "urgent", "Must be true or false.");
        assertField(GOOD.replace("\"修改办法\"", "5"), "title", "Must be text.");
        assertField(GOOD.replace("\"修改办法\"", "{}"), "title", "Must be text.");
        assertField(GOOD.replace("[]", "3"), "steps", "Must be a list.");
        assertField(GOOD.replace("[]", "[3]"), "steps[0]", "Must be an object.");
        assertField(
                GOOD.replace("[]", "[{},{\"due\":true}]"), "steps[1].due", "Must be a date, for example 2026-02-10.");
        assertField(GOOD.replace("[]", "[{},null]"), "steps[1]", "Required.");
        assertField("[]", "", "Must be an object.");
    }

    @Test
    void speaksTheCallersLanguage() {
        HttpRequest.Builder chinese = server.write(PATH).setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");

        JsonNode problem = server.json(server.send(chinese.POST(HttpRequest.BodyPublishers.ofString("{"))));

        assertThat(problem.get("title").asText()).isEqualTo("内容不是有效的 JSON");
    }

    @Test
    void refusesTenMegabytesInATitleWithoutTakingThemIn() {
        JsonNode problem = refused(GOOD.replace("修改办法", "长".repeat(3_500_000)), 413, "too-large");

        assertThat(problem.get("detail").asText()).contains("1 MB");
        HttpRequest.BodyPublisher unknownLength = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofString(GOOD.replace("修改办法", "长".repeat(3_500_000))));
        assertThat(server.send(server.write(PATH).POST(unknownLength)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        refused("[".repeat(100_000), 400, "json-too-complex");
    }

    @Test
    void passesEveryTextThroughTheGate() {
        server.post(PATH, GOOD.replace("[]", "[{\"what\":\"起草\"}]"));

        assertThat(server.gate().fields()).containsExactly("title", "state", "due", "steps[0].what");
        JsonNode problem = refused(GOOD.replace("[]", "[{\"what\":\"机密★5年\"}]"), 422, "non-secret-gate");
        assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("steps[0].what");
        assertThat(problem.toString()).doesNotContain("5年");
        refused("{\"机密★\":1}", 422, "non-secret-gate");
        HttpRequest.Builder text =
                server.write("/api/supervision/matters/text").setHeader("Content-Type", "text/plain");
        assertThat(server.send(text.POST(HttpRequest.BodyPublishers.ofString("机密★")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void readsATextInTheCharacterSetThatItDeclares() {
        Charset gb = Charset.forName("GB18030");

        assertThat(text("text/plain; charset=GB18030", "机密★".getBytes(gb)).statusCode())
                .isEqualTo(422);
        assertThat(text("text/plain; charset=UTF-16", "机密★".getBytes(StandardCharsets.UTF_16))
                        .statusCode())
                .isEqualTo(422);
        assertThat(text("text/plain; charset=GB18030", "要求".getBytes(gb)).body())
                .contains("要求");
    }

    @Test
    void refusesATextThatIsNotInItsCharacterSetOrInOneThatNobodyKnows() {
        HttpResponse<String> unknown = text("text/plain; charset=of-mine", new byte[] {'a'});
        assertProblem(unknown, 415, "unknown-charset");
        HttpResponse<String> other = text("text/plain", "机密★".getBytes(Charset.forName("GB18030")));
        assertProblem(other, 400, "other-charset");
        assertThat(other.body()).contains("UTF-8");
    }

    private HttpResponse<String> text(String type, byte[] body) {
        HttpRequest.Builder text = server.write("/api/supervision/matters/text").setHeader("Content-Type", type);
        return server.send(text.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Test
    void takesNothingInWhileTheGateIsMissing() {
        server.services().unsetGate(server.gate());

        refused(GOOD, 503, "gate-missing");
        assertThat(server.get(PATH + "/7").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherMediaTypes() {
        HttpRequest.Builder xml = server.write(PATH).setHeader("Content-Type", "application/xml");
        assertProblem(
                server.send(xml.POST(HttpRequest.BodyPublishers.ofString("<a/>"))), 415, "unsupported-media-type");

        HttpRequest.Builder html = server.request("clerk", PATH + "/7").header("Accept", "text/html");
        assertProblem(server.send(html), 406, "not-acceptable");
    }

    private void assertField(String json, String field, String message) {
        JsonNode errors = refused(json, 422, "invalid-input").get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("field").asText()).isEqualTo(field);
        assertThat(errors.get(0).get("message").asText()).isEqualTo(message);
    }

    private JsonNode refused(String json, int status, String code) {
        return assertProblem(server.post(PATH, json), status, code);
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = server.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
