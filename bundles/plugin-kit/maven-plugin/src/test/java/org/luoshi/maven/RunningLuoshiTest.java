package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningLuoshiTest {
    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Path file;
    private boolean refuses;

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("visitors.luoshi"), "content");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsInOnceAndInstallsTheFile() throws IOException, InterruptedException {
        RunningLuoshi luoshi = luoshi("secret");

        assertThat(luoshi.install(file)).isEqualTo(420);
        assertThat(luoshi.install(file)).isEqualTo(420);

        assertThat(asked)
                .containsExactly(
                        "/api/platform/modules/files content",
                        "/api/session {\"username\":\"admin\",\"password\":\"secret\"}",
                        "/api/platform/modules/files content",
                        "/api/platform/modules/files/f-1 {}",
                        "/api/platform/modules/files content",
                        "/api/platform/modules/files/f-1 {}");
    }

    @Test
    void passesOnWhyTheFileWasRefused() {
        refuses = true;

        assertThatThrownBy(() -> luoshi("secret").install(file)).hasMessage("invalid; the file bears no signature");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> luoshi("secret").install(file)).hasMessageContaining("set luoshi.address");
    }

    private RunningLuoshi luoshi(String password) {
        return new RunningLuoshi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "admin", password);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean signedIn = "t".equals(exchange.getRequestHeaders().getFirst("X-CSRF-Token"));
        if (path.equals("/api/session")) {
            asked.add(path + " " + ordered(body));
            send(exchange, 200, "{\"csrfToken\":\"t\"}");
            return;
        }
        asked.add(path + " " + body);
        if (!signedIn) {
            send(exchange, 401, "{\"detail\":\"sign in\"}");
        } else if (refuses) {
            send(exchange, 422, "{\"detail\":\"invalid\",\"errors\":[{\"message\":\"the file bears no signature\"}]}");
        } else {
            send(exchange, 200, path.endsWith("files") ? "{\"file\":\"f-1\"}" : "{\"millis\":420}");
        }
    }

    private static String ordered(String credentials) {
        return credentials.startsWith("{\"username\"")
                ? credentials
                : credentials.replaceFirst("\\{(\"password\":\"\\w+\"),(\"username\":\"\\w+\")\\}", "{$2,$1}");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
