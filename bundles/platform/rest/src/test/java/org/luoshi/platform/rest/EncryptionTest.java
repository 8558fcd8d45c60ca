package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.rest.door.Encryption;

class EncryptionTest {
    private static final String PATH = "/api/supervision/matters";

    @RegisterExtension
    final RestServer server = new RestServer().with(new Encryption("8443", 600));

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
    }

    @Test
    void sendsReadersFromElsewhereToTheEncryptedPort() {
        HttpResponse<String> answer = server.send(fromElsewhere(PATH + "?q=a%20b"));

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains("https://127.0.0.1:8443" + PATH + "?q=a%20b");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void refusesWhatOthersWriteOverThePlainPort() {
        HttpResponse<String> answer = server.send(fromElsewhere(PATH).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.json(answer).get("code").asText()).isEqualTo("encrypted-only");
        assertThat(server.json(answer).get("title").asText()).isEqualTo("Encrypted connections only");
    }

    @Test
    void servesThisMachineOverThePlainPort() {
        HttpResponse<String> answer = server.get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void asksBrowsersToStayWithEncryption() {
        server.serve("", new SessionResource());
        HttpRequest.Builder signIn = fromElsewhere("/api/session")
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"anna\"}"));

        HttpResponse<String> answer = server.send(signIn);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=600");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .contains("__Host-LUOSHI_SESSION=fresh; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void readsTheSessionOverTlsUnderTheNameThatOnlyThisHostCanSet() {
        assertThat(server.send(overTls(PATH, "LUOSHI_SESSION=clerk")).statusCode())
                .isEqualTo(401);
        assertThat(server.send(overTls(PATH, "__Host-LUOSHI_SESSION=clerk")).statusCode())
                .isEqualTo(200);
        assertThat(server.send(overTls(PATH, "LUOSHI_SESSION=stranger; __Host-LUOSHI_SESSION=clerk"))
                        .statusCode())
                .isEqualTo(200);
        HttpRequest.Builder plain =
                HttpRequest.newBuilder(server.address(PATH)).header("Cookie", "__Host-LUOSHI_SESSION=clerk");
        assertThat(server.send(plain).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsASignInThatGoesOnElsewhereForTlsOnly() {
        server.serve("", new SessionResource());

        HttpResponse<String> sent = server.send(overTls("/api/session/elsewhere", "other=1"));
        HttpResponse<String> back =
                server.send(overTls("/api/session/elsewhere", "LUOSHI_SIGN_IN=begun; __Secure-LUOSHI_SIGN_IN=begun"));

        assertThat(sent.headers().firstValue("Set-Cookie"))
                .contains("__Secure-LUOSHI_SIGN_IN=begun; Path=/api/session/openid; HttpOnly; SameSite=Lax; Secure");
        assertThat(back.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Secure-LUOSHI_SIGN_IN=; Max-Age=0");
    }

    private HttpRequest.Builder overTls(String path, String cookie) {
        return HttpRequest.newBuilder(server.address(path))
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", cookie);
    }

    private HttpRequest.Builder fromElsewhere(String path) {
        return server.request("clerk", path).header("X-Forwarded-For", "192.0.2.1");
    }
}
