package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.api.record.RecordKey;

class ViewsTest {
    private static final String PATH = "/api/supervision/matters/7";
    private static final RecordKey MATTER = new RecordKey("supervision", "Matter", "7");

    @RegisterExtension
    final RestServer server = new RestServer();

    private final List<RecordKey> seen = new CopyOnWriteArrayList<>();
    private final List<String> people = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
        server.services().setViews((who, record) -> {
            people.add(who.name());
            seen.add(record);
        });
    }

    @Test
    void whoIsShownARecordIsNotedAlsoWhenTheBrowserHasIt() {
        assertThat(server.get(PATH).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("clerk", PATH).header("If-None-Match", "\"3\""))
                        .statusCode())
                .isEqualTo(304);

        assertThat(server.get("/api/supervision/matters/007").statusCode()).isEqualTo(200);

        assertThat(seen).as("however the address writes it").containsExactly(MATTER, MATTER, MATTER);
        assertThat(people).hasSize(3).doesNotContain("");
    }

    @Test
    void whoIsShownNothingIsNot() {
        assertThat(server.get("/api/supervision/matters/8").statusCode()).isEqualTo(404);
        assertThat(server.send(server.request("stranger", PATH)).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/supervision/matters").statusCode()).isEqualTo(200);
        assertThat(server.send(server.write(PATH).PUT(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(428);

        assertThat(seen).isEmpty();
    }
}
