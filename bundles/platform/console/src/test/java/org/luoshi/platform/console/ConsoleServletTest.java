package org.luoshi.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServletTest {
    private final ModuleCatalogue catalogue = new ModuleCatalogue(new FakeEvents());
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;

    @BeforeEach
    void start() throws Exception {
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(new ConsoleServlet(Samples.shell(), catalogue)), "/*");
        server.setHandler(handler);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/people", "/m/supervision/items", "/m/supervision/items/7"})
    void showsTheOnePageUnderEveryAddressOfTheConsole(String path) {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("<title>落实</title>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void letsThePageDoOnlyWhatItBringsAlong() {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(get("/").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void sendsThePageOnceToWhoeverHasIt() {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = send(request("/people").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void sendsFilesForeverAndPacked() throws IOException {
        HttpResponse<byte[]> plain = get("/console/a/index-1.js");
        HttpResponse<byte[]> gzip = send(request("/console/a/index-1.js").header("Accept-Encoding", "gzip, deflate"));
        HttpResponse<byte[]> brotli = send(request("/console/a/index-1.js").header("Accept-Encoding", "gzip, br"));
        HttpResponse<byte[]> refused = send(request("/console/a/index-1.js").header("Accept-Encoding", "br;q=0"));

        assertThat(plain.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(text(brotli)).isEqualTo("packed");
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("/console/a/mark.svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    @Test
    void sendsOnlyTheHeadToWhoeverAsksForIt() {
        HttpResponse<byte[]> head =
                send(request("/console/a/style.css").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("2800");
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console/csp.txt",
                "/console/index.html",
                "/console/a/none.js",
                "/console/a",
                "/console/m/visitors/1/none.js",
                "/console/m/visitors",
                "/favicon.ico",
                "/etc/passwd.txt",
                "/api/session",
                "/health/live"
            })
    void hasNoOtherFiles(String path) {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).doesNotContain("<", "Jetty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/a/../csp.txt",
                "/console/a/%2e%2e/csp.txt",
                "/console/a/..%2fcsp.txt",
                "/console/a/%2e%2e%2f%2e%2e%2fOSGI-INF/l10n/messages_en.properties",
                "/console/a//index-1.js"
            })
    void leadsNowhereElse(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void servesTheFilesOfTheRevisionThatIsInstalled() {
        ConsoleModule module = Samples.module("7-x", "");
        catalogue.add(module);

        assertThat(text(get("/console/m/visitors/7-x/module.js"))).isEqualTo("export default {}");
        assertThat(get("/console/m/visitors/6-x/module.js").statusCode()).isEqualTo(404);
        catalogue.remove(module);
        assertThat(get("/console/m/visitors/7-x/module.js").statusCode()).isEqualTo(404);
    }

    @Test
    void canOnlyBeRead() {
        HttpResponse<byte[]> answer = send(request("/").POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    private HttpRequest.Builder request(String path) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
