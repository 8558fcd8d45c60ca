package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.rest.SignedIn;

/** What a function takes, the gate has seen. */
class SeenBodiesTest {
    @RegisterExtension
    final RestServer server = new RestServer();

    /** Takes bytes as they come. */
    @Path("scans")
    @SignedIn
    public static class Bytes {
        @POST
        @Consumes(MediaType.WILDCARD)
        public Map<String, Object> take(byte[] content) {
            return Map.of("size", content.length);
        }
    }

    /** Takes what comes, one address further down. */
    @Path("scans")
    @SignedIn
    public static class Streams {
        @POST
        @Path("{id}/page")
        @Consumes(MediaType.TEXT_PLAIN)
        public Map<String, Object> take(InputStream content) {
            return Map.of();
        }
    }

    /** Takes what a browser sends by itself. */
    @Path("scans")
    @SignedIn
    public static class Forms {
        @POST
        public Map<String, Object> take(Form form) {
            return Map.of();
        }
    }

    /** Takes a text of whichever type. */
    @Path("scans")
    @SignedIn
    public static class AnyText {
        @POST
        public Map<String, Object> take(String text) {
            return Map.of();
        }
    }

    /** Hands over to a class that nobody can look at before. */
    @Path("scans")
    @SignedIn
    public static class Hidden {
        @Path("below")
        public Bytes below() {
            return new Bytes();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Bytes.class, Streams.class, Forms.class, AnyText.class})
    void aFunctionThatTakesWhatTheGateDoesNotSeeIsNotServedAndSaysWhy(Class<?> type) throws Exception {
        server.serve("supervision", type.getConstructor().newInstance());

        assertThat(server.registry().failures().get("supervision"))
                .contains(type.getName() + ".take", "non-secret gate", "FileContent");
        assertThat(server.post("/api/supervision/scans", "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void thePlatformItselfTakesItsOwnFiles() {
        server.serve("", new Bytes());

        assertThat(server.registry().failures()).isEmpty();
        assertThat(send("/api/scans", "application/zip").body()).contains("\"size\":3");
    }

    @Test
    void whatIsFoundWhileTheRequestRunsIsRefusedThen() {
        server.serve("supervision", new Hidden());

        HttpResponse<String> answer = send("/api/supervision/scans/below", "application/octet-stream");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    private HttpResponse<String> send(String path, String type) {
        return server.send(
                server.write(path).setHeader("Content-Type", type).POST(BodyPublishers.ofByteArray(new byte[3])));
    }
}
