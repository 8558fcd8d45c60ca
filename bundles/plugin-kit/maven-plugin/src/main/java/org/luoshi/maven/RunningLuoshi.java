package org.luoshi.maven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A Luoshi that runs, as an administrator reaches it. */
final class RunningLuoshi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILES = "/api/platform/modules/files";
    private static final int SIGNED_OUT = 401;
    private static final int FORBIDDEN = 403;
    private static final int GOOD = 300;

    private final URI address;
    private final Map<String, String> credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .build();
    private String csrfToken = "";

    RunningLuoshi(URI address, String user, String password) {
        this.address = address;
        this.credentials = Map.of("username", user, "password", password);
    }

    /** What the platform answered. */
    private record Answer(int status, JsonNode body) {
        JsonNode orFail() throws IOException {
            if (status >= GOOD) {
                StringBuilder why = new StringBuilder(body.path("detail").asText("answer " + status));
                body.path("errors").forEach(error -> why.append("; ")
                        .append(error.path("message").asText()));
                throw new IOException(why.toString());
            }
            return body;
        }
    }

    /**
     * Installs a plugin file, or updates its function.
     *
     * @return how long the function was away, in milliseconds, as the platform says
     * @throws IOException with the platform's own words when it refuses the file or takes the change back
     */
    long install(Path file) throws IOException, InterruptedException {
        Answer staged = send(FILES, "application/octet-stream", BodyPublishers.ofFile(file));
        if (staged.status() == SIGNED_OUT || staged.status() == FORBIDDEN) {
            signIn();
            staged = send(FILES, "application/octet-stream", BodyPublishers.ofFile(file));
        }
        String name = staged.orFail().path("file").asText();
        Answer installed = send(FILES + "/" + name, "application/json", BodyPublishers.ofString("{}"));
        return installed.orFail().path("millis").asLong();
    }

    private void signIn() throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(credentials));
        csrfToken = send("/api/session", "application/json", body)
                .orFail()
                .path("csrfToken")
                .asText();
    }

    private Answer send(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("X-CSRF-Token", csrfToken)
                .POST(body)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode());
        } catch (ConnectException e) {
            throw new IOException("no Luoshi answers at " + address + " (set luoshi.address)", e);
        }
    }
}
