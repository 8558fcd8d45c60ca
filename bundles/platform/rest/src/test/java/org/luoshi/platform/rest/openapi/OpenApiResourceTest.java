package org.luoshi.platform.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.rest.Matters;
import org.luoshi.platform.rest.RestServer;
import org.luoshi.platform.rest.application.Resource;

class OpenApiResourceTest {
    private static final String ADDRESS = "/api/openapi.json";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveTheDocument() {
        server.serve("", new OpenApiResource(server.registry()));
    }

    @Test
    void losesAndGainsThePathsOfAFunctionThatGoesAndComes() {
        Resource matters = server.serve("matters", new Matters());
        assertThat(server.get(ADDRESS).body()).contains("/api/matters/matters/{id}", "matters.Matters.Draft");

        server.registry().remove(matters);
        server.settle();
        assertThat(server.get(ADDRESS).body()).contains(ADDRESS).doesNotContain("matters");

        server.serve("matters", new Matters());
        assertThat(server.get(ADDRESS).body()).contains("/api/matters/matters/{id}");
    }

    @Test
    void tellsWhoeverHasItThatItIsUnchanged() {
        HttpResponse<String> first = server.get(ADDRESS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Content-Type")).contains("application/json");

        HttpResponse<String> second =
                server.send(server.request("clerk", ADDRESS).header("If-None-Match", tag));
        assertThat(second.statusCode()).isEqualTo(304);

        server.serve("matters", new Matters());
        HttpResponse<String> third =
                server.send(server.request("clerk", ADDRESS).header("If-None-Match", tag));
        assertThat(third.statusCode()).isEqualTo(200);
    }

    @Test
    void aConditionForWritesMeansNothingToAReader() {
        for (String condition : List.of("\"1\"", "\"", "zz")) {
            assertThat(server.send(server.request("clerk", ADDRESS).header("If-Match", condition))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        assertThat(server.send(server.request("nobody", ADDRESS)).statusCode()).isEqualTo(401);
    }
}
