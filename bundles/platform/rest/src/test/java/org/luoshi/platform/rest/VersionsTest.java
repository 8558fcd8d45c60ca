package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionsTest {
    private static final String PATH = "/api/supervision/matters/7";
    private static final String DRAFT = """
            {"title":"修改办法","state":"OPEN","due":"2026-02-10","weight":2,"urgent":true,"steps":[]}""";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
    }

    @Test
    void answersARecordWithItsVersionAndItsTextsInTheCallersLanguage() {
        HttpResponse<String> answer = server.get(PATH);

        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"id\":7,\"title\":\"落实会议纪要\",\"due\":\"2026-02-10\",\"kind\":\"supervised\",\"version\":3}");
    }

    @Test
    void sendsNothingTwiceToWhoeverHasTheVersion() {
        HttpResponse<String> same = server.send(server.request("clerk", PATH).header("If-None-Match", "\"3\""));
        HttpResponse<String> other = server.send(server.request("clerk", PATH).header("If-None-Match", "\"2\""));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void asksWhichVersionAChangeIsBasedOn() {
        HttpResponse<String> answer = server.send(server.write(PATH).PUT(BodyPublishers.ofString(DRAFT)));

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(server.json(answer).get("code").asText()).isEqualTo("version-required");
        assertThat(put("").statusCode()).isEqualTo(428);
        HttpResponse<String> odd = put("*");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(server.json(odd).get("detail").asText()).contains("If-Match");
    }

    @Test
    void saysWhatSomebodyElseHasChanged() {
        HttpResponse<String> answer = put("\"2\"");

        assertThat(answer.statusCode()).isEqualTo(412);
        JsonNode problem = server.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo("version-conflict");
        assertThat(problem.get("changed").toString())
                .isEqualTo("[{\"field\":\"title\",\"mine\":\"修改办法\",\"theirs\":\"落实会议纪要\"}]");
        assertThat(problem.get("current").get("due").asText()).isEqualTo("2026-02-10");
        assertThat(problem.get("changedBy").get("name").asText()).isEqualTo("李静");
    }

    @Test
    void acceptsOnlyOneOfTwoChangesBasedOnTheSameVersion() {
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> put("\"3\""));
        CompletableFuture<HttpResponse<String>> second = CompletableFuture.supplyAsync(() -> put("\"3\""));

        assertThat(new int[] {first.join().statusCode(), second.join().statusCode()})
                .containsExactlyInAnyOrder(200, 412);
        assertThat(server.get(PATH).headers().firstValue("ETag")).contains("\"4\"");
    }

    private HttpResponse<String> put(String version) {
        HttpRequest.Builder request = server.write(PATH).header("If-Match", version);
        return server.send(request.PUT(BodyPublishers.ofString(DRAFT)));
    }
}
