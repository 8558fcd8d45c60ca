package org.luoshi.platform.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.rest.Matters;
import org.luoshi.platform.rest.Papers;

class ApiDocumentTest {
    private final JsonNode document = document(Locale.ENGLISH);
    private final JsonNode paths = document.get("paths");
    private final JsonNode schemas = document.get("components").get("schemas");

    private static JsonNode document(Locale locale) {
        Map<String, List<Class<?>>> served = Map.of(
                "matters", List.of(Matters.class, Papers.class, Meetings.class), "", List.of(OpenApiResource.class));
        try {
            return new ObjectMapper().readTree(ApiDocument.of(served, locale));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void holdsEveryMethodThatSomebodyMayCall() {
        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/openapi.json",
                        "/api/events",
                        "/health/ready",
                        "/api/matters/matters",
                        "/api/matters/matters/{id}")
                .doesNotContain("/api/matters/matters/forgotten");
        assertThat(paths.get("/api/matters/matters/{id}").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("get", "put");
    }

    @Test
    void saysWhoMayCallAndWithWhat() {
        JsonNode change = paths.get("/api/matters/matters/{id}").get("put");

        assertThat(change.get("operationId").asText()).isEqualTo("matters.matters.change");
        assertThat(change.get("summary").asText()).isEqualTo("Change (matters)");
        assertThat(change.get("x-permission")).hasToString("[\"matters.manage\",\"matters.write\"]");
        assertThat(change.get("security"))
                .hasToString("[{\"session\":[],\"csrf\":[]},{\"plainSession\":[],\"csrf\":[]}]");
        assertThat(change.get("parameters").findValuesAsText("name")).containsExactly("id", "If-Match", "X-Non-Secret");
        assertThat(change.get("parameters").findValuesAsText("required")).containsExactly("true", "true", "true");
        assertThat(change.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/matters.Matters.Draft_Request");
        assertThat(paths.at("/~1api~1matters~1matters~1open/get/security")).isEmpty();
    }

    /** Whoever writes declares that it is no secret, or the document says why nobody has to. */
    @Test
    void everyBodyIsDeclaredOrSaysWhyNot() {
        for (JsonNode path : paths) {
            for (JsonNode operation : path) {
                boolean asks =
                        operation.path("parameters").findValuesAsText("name").contains("X-Non-Secret");
                boolean content = operation.has("requestBody")
                        && !operation.get("security").isEmpty();
                assertThat(asks || operation.has("x-undeclared"))
                        .as(operation.get("operationId").asText())
                        .isEqualTo(content);
            }
        }
        assertThat(paths.at("/~1api~1matters~1matters~1seen/post/x-undeclared").asText())
                .isEqualTo("a moment");
    }

    @Test
    void saysWhatIsAnsweredAndHowItMayFail() {
        JsonNode answers = paths.at("/~1api~1matters~1matters~1{id}/put/responses");

        assertThat(new TreeSet<>(names(answers)))
                .containsExactly(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "429",
                        "500", "503");
        assertThat(answers.at("/200/headers/ETag/schema/type").asText()).isEqualTo("string");
        assertThat(answers.at("/428/$ref").asText()).isEqualTo("#/components/responses/Problem428");
        JsonNode problem = document.at("/components/responses/Problem428/content/application~1problem+json");
        assertThat(problem.at("/examples/version-required/value/title").asText())
                .isEqualTo("Version missing");
        assertThat(names(paths.at("/~1api~1matters~1meetings/post/responses"))).contains("201");
        assertThat(names(paths.at("/~1api~1matters~1meetings~1next/get/responses")))
                .contains("200", "204");
        assertThat(names(paths.at("/~1api~1matters~1meetings~1live/get/responses")))
                .contains("303")
                .doesNotContain("200");
    }

    @Test
    void describesWhatTheMapperReadsAndWrites() {
        JsonNode sent = schemas.get("matters.Matters.Draft_Request");
        assertThat(sent.get("required")).hasToString("[\"weight\"]");
        assertThat(sent.get("additionalProperties").asBoolean(true)).isFalse();
        assertThat(sent.at("/properties/due")).hasToString("{\"type\":[\"string\",\"null\"],\"format\":\"date\"}");
        assertThat(sent.at("/properties/state/anyOf/0/$ref").asText()).endsWith("/matters.Matters.State");
        assertThat(schemas.get("matters.Matters.State").get("enum")).hasToString("[\"OPEN\",\"CLOSED\"]");

        JsonNode answered = schemas.get("matters.Meetings.Meeting");
        assertThat(names(answered.get("properties"))).containsExactly("id", "place", "room", "guests", "parts");
        assertThat(answered.get("required")).hasSize(5);
        assertThat(answered.at("/properties/guests/type").asText()).isEqualTo("array");
        assertThat(answered.at("/properties/parts/items/$ref").asText()).endsWith("/matters.Meetings.Meeting");
        assertThat(names(schemas)).contains("matters.Page_Meetings.Meeting");
    }

    @Test
    void findsQueryParametersWhereverTheyAreDeclared() {
        JsonNode inObjects = paths.at("/~1api~1matters~1matters~1search/get/parameters");
        assertThat(inObjects.findValuesAsText("name")).containsExactly("q", "state", "due", "size");
        JsonNode noted = paths.at("/~1api~1matters~1meetings/get/parameters");
        assertThat(noted.findValuesAsText("name")).containsExactly("place", "on");
        assertThat(noted.get(1).at("/schema/format").asText()).isEqualTo("date");
        assertThat(paths.has("/api/matters/meetings/{id}")).isTrue();
    }

    @Test
    void describesStreamsAsTheBytesThatTheyAre() {
        JsonNode exchange = paths.at("/~1api~1matters~1meetings~1archive/post");

        assertThat(exchange.at("/requestBody/content")).hasToString("{\"application/zip\":{}}");
        assertThat(exchange.at("/responses/200/content")).hasToString("{\"application/zip\":{}}");
        assertThat(names(schemas)).noneMatch(name -> name.contains("Stream"));
    }

    @Test
    void givesEveryJsonBodyAnExample() {
        for (JsonNode content : document.findValues("content")) {
            JsonNode json = content.path("application/json");
            if (json.path("schema").has("$ref")) {
                assertThat(json.has("example")).as(content.toString()).isTrue();
            }
        }
        JsonNode example =
                paths.at("/~1api~1matters~1meetings~1{id}/get/responses/200/content/application~1json/example");
        assertThat(example)
                .hasToString("{\"id\":17,\"place\":\"完成立项清单公示\",\"room\":1,\"guests\":[\"完成立项清单公示\"],\"parts\":[]}");
    }

    @Test
    void isWrittenInTheReadersLanguage() {
        assertThat(document.at("/info/title").asText()).isEqualTo("Luoshi");
        JsonNode chinese = document(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.at("/info/title").asText()).isEqualTo("落实");
        assertThat(chinese.at("/components/responses/Problem404/description").asText())
                .isEqualTo("找不到");
        assertThat(chinese.toString()).doesNotContain("\"%");
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
