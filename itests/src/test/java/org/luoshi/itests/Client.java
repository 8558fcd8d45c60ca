package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Talks to the REST API as a script would: cookie, CSRF token, declaration, JSON. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .build();
    private String csrfToken = "";
    private boolean declares = true;

    public Client(String address) {
        this.address = address;
    }

    /** From now on nothing declares that what is sent is no state secret. */
    Client withoutDeclaration() {
        declares = false;
        return this;
    }

    /** An answer: status, headers and the JSON body; a missing node when there is none. */
    public record Answer(int status, HttpResponse<byte[]> raw, JsonNode body) {
        String version() {
            return raw.headers().firstValue("ETag").orElseThrow();
        }

        /** What was said, as it came. */
        String said() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        /** The answer itself, which has to be a success. */
        Answer succeeded() {
            assertThat(status).as(said()).isBetween(200, 204);
            return this;
        }
    }

    public Client signIn(String username, String password) {
        Answer answer = post("/api/session", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer.status() + " " + answer.body());
        }
        csrfToken = answer.body().get("csrfToken").asText();
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    Answer put(String path, Object body, String version) {
        return send("PUT", path, body, Map.of("If-Match", version));
    }

    /** A download in a format of its own. */
    Answer download(String path, String type) {
        return send("GET", path, null, Map.of("Accept", type));
    }

    /** A file as a raw body. */
    public Answer sendFile(String path, byte[] content) {
        return sendBytes("POST", path, content, "application/octet-stream", Map.of());
    }

    /** A step on a record that needs its version. */
    Answer step(String path, Object body, String version) {
        return send("POST", path, body, Map.of("If-Match", version));
    }

    /** Status of an answer, or 0 while nothing answers. */
    public int statusOf(String path) {
        try {
            return get(path).status();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    /** Status and media type of an answer that never ends; it is left at once. */
    String beginningOf(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("");
    }

    /** Sends JSON (an object, or a String taken as it stands). */
    Answer send(String method, String path, Object body, Map<String, String> headers) {
        byte[] bytes = body == null ? new byte[0] : bytes(body);
        return sendBytes(method, path, bytes, "application/json", headers);
    }

    Answer sendBytes(String method, String path, byte[] body, String type, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Accept-Language", "zh-CN")
                .method(method, BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        if (!"GET".equals(method)) {
            request.header("X-CSRF-Token", csrfToken);
        }
        if (!"GET".equals(method) && declares) {
            request.header("X-Non-Secret", "1");
        }
        headers.forEach(request::setHeader);
        return exchange(request.build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
            return new Answer(answer.statusCode(), answer, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
