package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** Callers who take all the time in the world, and callers who take none: everybody else is served as always. */
class SlowCallersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int SERVED = 50;
    /** As much each time as keeps the body above the least speed that there is. */
    private static final String BITE = "a".repeat(30);

    private static final int BODY = 20_000;
    private static final String HEAD = "GET /api/session HTTP/1.1\r\nHost: a\r\nX-Slow: ";
    private static final String SIGN_IN = "POST /api/session HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/json\r\nContent-Length: 20000\r\n\r\n{";

    private static Installation installation;

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("slow-callers")
                .set("LUOSHI_BEHIND_PROXY", true)
                .edit("org.apache.felix.http.cfg", "http.timeout = 60000", "http.timeout = 30000")
                .edit("org.luoshi.platform.rest.cfg", "head.seconds = 30", "head.seconds = 4")
                .edit("org.luoshi.platform.rest.cfg", "address.rate = 500", "address.rate = 1")
                .edit("org.luoshi.platform.rest.cfg", "address.burst = 5000", "address.burst = 40")
                .start();
    }

    @AfterAll
    static void stopLuoshi() {
        installation.close();
    }

    /** They keep within what is allowed to them, so that all of them are still there when the others were served. */
    @Test
    void twoHundredCallersWhoTakeTheirTimeHoldUpNobody() throws IOException {
        Department department = Department.enter(installation);
        Client supervisor = department.as("duban");
        try (RawCallers heads = RawCallers.open(installation, 100, HEAD).every(PAUSE, "a");
                RawCallers bodies = RawCallers.open(installation, 60, SIGN_IN).every(PAUSE, BITE);
                RawCallers silent = RawCallers.open(installation, 40, SIGN_IN)) {
            for (int i = 0; i < SERVED; i++) {
                assertThat(supervisor.get("/api/supervision/items").status()).isEqualTo(200);
                assertThat(supervisor
                                .post("/api/supervision/items", department.item("照常办理 " + i))
                                .status())
                        .isEqualTo(201);
            }

            assertThat(List.of(heads.held(), bodies.held(), silent.held()))
                    .as("callers who held their connections while %d reads and writes were served", 2 * SERVED)
                    .containsExactly(100L, 60L, 40L);
        }
    }

    @Test
    void bodiesThatDripInOrDoNotComeAreGivenUp() throws IOException {
        try (RawCallers dripping = RawCallers.open(installation, 60, SIGN_IN).every(PAUSE, "a");
                RawCallers silent = RawCallers.open(installation, 40, SIGN_IN)) {
            await("slow bodies to be given up")
                    .atMost(PATIENCE)
                    .until(() -> dripping.answered("HTTP/1.1 408") == 60 && silent.answered("HTTP/1.1 408") == 40);
        }
    }

    @Test
    void anAddressThatHammersIsAskedToWait() {
        Client caller = new Client(installation.address());
        Map<String, String> from = Map.of("X-Forwarded-For", "192.0.2.7");

        List<Answer> answers = IntStream.range(0, 80)
                .mapToObj(i -> caller.send("GET", "/api/session", null, from))
                .toList();

        // One in a second is let through.
        Answer last = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(last.body().get("code").asText()).isEqualTo("too-many-requests");
        assertThat(last.body().get("title").asText()).isEqualTo("请求过于频繁");
        assertThat(last.raw().headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]");
        assertThat(Stream.of("192.0.2.8", "127.0.0.1")
                        .map(other -> caller.send("GET", "/api/session", null, Map.of("X-Forwarded-For", other))))
                .allSatisfy(other -> assertThat(other.status()).isEqualTo(401));
    }
}
