package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeclarationTest {
    private static final String PATH = "/api/supervision/matters";
    private static final String DRAFT = """
            {"title":"修改办法","state":"OPEN","due":null,"weight":2,"urgent":true,"steps":[]}""";

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void serveMattersAndPapers() {
        server.serve("supervision", new Matters());
        server.serve("supervision", new Papers());
    }

    @Test
    void takesNoContentThatIsNotDeclaredToBeNoSecret() {
        HttpResponse<String> silent = server.send(undeclared(PATH).POST(BodyPublishers.ofString(DRAFT)));

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(server.json(silent).get("code").asText()).isEqualTo("declaration-required");
        assertThat(server.json(silent).get("detail").asText()).contains("X-Non-Secret: 1");
        HttpRequest.Builder file = undeclared("/api/supervision/papers")
                .setHeader("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt");
        assertThat(server.send(file.POST(BodyPublishers.ofString("x"))).body()).contains("declaration-required");
        assertThat(server.post(PATH, DRAFT).statusCode()).isEqualTo(201);
    }

    @Test
    void takesNoWordingThatItDoesNotKnow() {
        HttpRequest.Builder other = undeclared(PATH).header(Declaration.HEADER, "true");

        assertThat(server.send(other.POST(BodyPublishers.ofString(DRAFT))).body())
                .contains("declaration-required");
        HttpRequest.Builder read = server.request("clerk", PATH + "/me").header(Declaration.HEADER, "true");
        assertThat(server.json(server.send(read)).get("declaration").asText()).isEmpty();
    }

    @Test
    void asksForNoneWhereTheMethodSaysWhyNot() {
        HttpRequest.Builder seen = undeclared(PATH + "/seen").setHeader("Content-Type", "text/plain");

        assertThat(server.send(seen.POST(BodyPublishers.ofString("9:00"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsTheViewerInWhichWordsItWasMade() {
        HttpRequest.Builder declared =
                server.request("clerk", PATH + "/me").header(Declaration.HEADER, Declaration.WORDING);

        assertThat(server.json(server.send(declared)).get("declaration").asText())
                .isEqualTo("1");
        assertThat(Declaration.sentence("1").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("本件不涉及国家秘密（工作秘密按规定办理）");
    }

    private HttpRequest.Builder undeclared(String path) {
        return server.request("clerk", path)
                .header("X-CSRF-Token", "csrf-clerk")
                .header("Content-Type", "application/json");
    }
}
