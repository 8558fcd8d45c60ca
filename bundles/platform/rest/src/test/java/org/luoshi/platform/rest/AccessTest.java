package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTest {
    private static final String PATH = "/api/supervision/matters";
    private static final String DRAFT = """
            {"title":"修改办法","state":"OPEN","due":null,"weight":2,"urgent":true,"steps":[]}""";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
    }

    @Test
    void asksStrangersToSignIn() {
        HttpRequest.Builder stranger = HttpRequest.newBuilder(server.address(PATH + "/7"));

        assertRefused(server.send(stranger), 401, "not-signed-in");
        assertRefused(server.send(server.request("nobody", PATH + "/7")), 401, "not-signed-in");
    }

    @Test
    void speaksChineseToStrangersWhoDoNotSayWhatTheyRead() {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.address(PATH + "/7")));

        assertThat(server.json(answer).get("title").asText()).isEqualTo("尚未登录");
    }

    @Test
    void letsEverybodyReadWhatIsOpen() {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.address(PATH + "/open")));

        assertThat(server.json(answer).get("signedIn").asBoolean()).isFalse();
        assertThat(server.json(answer).get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(server.json(server.get(PATH + "/open")).get("signedIn").asBoolean())
                .isTrue();
    }

    @Test
    void refusesThoseWithoutPermission() {
        HttpRequest.Builder write = server.request("reader", PATH)
                .header("X-CSRF-Token", "csrf-reader")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(DRAFT));

        assertRefused(server.send(write), 403, "forbidden");
        assertThat(server.post(PATH, DRAFT).statusCode()).isEqualTo(201);
    }

    @Test
    void tellsToComeBackWhilePermissionsAreNotThereAtAll() {
        server.services().removePermissions(MattersPermissions.INSTANCE);
        HttpRequest.Builder write = server.request("reader", PATH)
                .header("X-CSRF-Token", "csrf-reader")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(DRAFT));

        HttpResponse<String> answer = server.send(write);

        assertRefused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertRefused(server.get(PATH + "/forgotten"), 403, "forbidden");
    }

    @Test
    void keepsEverybodyOutOfAMethodThatSaysNothingAboutAccess() {
        assertRefused(server.get(PATH + "/forgotten"), 403, "forbidden");
    }

    @Test
    void refusesWritesWithoutTheTokenOfTheSession() {
        HttpRequest.Builder without = server.request("clerk", PATH).header("Content-Type", "application/json");
        assertRefused(server.send(without.POST(BodyPublishers.ofString(DRAFT))), 403, "csrf");

        HttpRequest.Builder foreign = server.write(PATH).setHeader("X-CSRF-Token", "csrf-reader");
        assertRefused(server.send(foreign.POST(BodyPublishers.ofString(DRAFT))), 403, "csrf");
    }

    @Test
    void refusesWritesThatAnotherSiteSends() {
        assertRefused(post("Sec-Fetch-Site", "cross-site"), 403, "cross-site");
        assertRefused(post("Sec-Fetch-Site", "same-site"), 403, "cross-site");
        assertRefused(post("Origin", "https://elsewhere.example"), 403, "cross-site");
        assertRefused(post("Origin", "null"), 403, "cross-site");
        assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(201);
        String own = server.address("").toString();
        assertThat(post("Origin", own).statusCode()).isEqualTo(201);
    }

    @Test
    void letsPeopleWithTheirFirstPasswordDoNothingElse() {
        server.serve("", new SessionResource());
        server.sessions().mustChangePassword("clerk");

        assertRefused(server.get(PATH + "/7"), 403, "password-change-required");
        assertThat(server.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void signsInAndOutWithAHardenedCookie() {
        server.serve("", new SessionResource());
        HttpRequest.Builder signIn = HttpRequest.newBuilder(server.address("/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"anna\"}"));

        HttpResponse<String> answer = server.send(signIn);

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .contains("LUOSHI_SESSION=fresh; Path=/; HttpOnly; SameSite=Lax");
        HttpResponse<String> out = server.send(server.write("/api/session").DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie"))
                .contains("LUOSHI_SESSION=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void sendsABrowserElsewhereWithACookieThatComesBackOnlyThere() {
        server.serve("", new SessionResource());
        HttpRequest.Builder ask = HttpRequest.newBuilder(server.address("/api/session/elsewhere"))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        HttpResponse<String> answer = server.send(ask);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login?error=none");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .contains("LUOSHI_SIGN_IN=begun; Path=/api/session/openid; HttpOnly; SameSite=Lax");
        HttpResponse<String> back = server.send(ask.header("Cookie", "LUOSHI_SESSION=li; LUOSHI_SIGN_IN=begun"));
        assertThat(back.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("LUOSHI_SIGN_IN=; Max-Age=0");
    }

    @Test
    void saysHowLongToWaitAfterTooManyAttempts() {
        server.serve("", new SessionResource());

        HttpResponse<String> late = signIn("late");

        assertRefused(late, 429, "too-many-attempts");
        assertThat(late.headers().firstValue("Retry-After")).contains("3");
        assertRefused(signIn("wrong"), 401, "sign-in-failed");
    }

    @Test
    void tellsTheViewerWhoAsksAndInWhichLanguage() {
        server.sessions().signIn("li", Locale.SIMPLIFIED_CHINESE);
        HttpRequest.Builder plain = HttpRequest.newBuilder(server.address(PATH + "/me"))
                .header("Cookie", "other=1; LUOSHI_SESSION=li")
                .header("X-Request-Id", "desk-1");

        HttpResponse<String> answer = server.send(plain);

        assertThat(server.json(answer).get("locale").asText()).isEqualTo("zh-CN");
        assertThat(server.json(answer).get("requestId").asText()).isEqualTo("desk-1");
        assertThat(server.json(answer).get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("desk-1");
        assertThat(server.json(server.get(PATH + "/me")).get("locale").asText()).isEqualTo("en");
    }

    @Test
    void givesNoRequestIdBackThatCouldForgeALogLine() {
        HttpResponse<String> answer =
                server.send(server.request("clerk", PATH + "/me").header("X-Request-Id", "a b"));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-z]+");
    }

    @Test
    void cannotTellWhoIsSignedInWhileIdentityIsAway() {
        server.services().unsetAuthentication(server.sessions());

        assertRefused(server.get(PATH + "/7"), 503, "unavailable");
        assertThat(server.get(PATH + "/open").statusCode()).isEqualTo(503);
    }

    @Test
    void carriesHeadersThatHardenEveryAnswer() {
        HttpResponse<String> answer = server.get("/api/nowhere");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    private HttpResponse<String> post(String header, String value) {
        return server.send(server.write(PATH).header(header, value).POST(BodyPublishers.ofString(DRAFT)));
    }

    private HttpResponse<String> signIn(String name) {
        return server.send(HttpRequest.newBuilder(server.address("/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"" + name + "\"}")));
    }

    private void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(server.json(answer).get("code").asText()).isEqualTo(code);
        assertThat(server.json(answer).get("requestId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
