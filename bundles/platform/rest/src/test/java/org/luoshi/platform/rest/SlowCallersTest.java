package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.rest.door.ConnectionRules;

class SlowCallersTest {
    private static final String PATH = "/api/supervision/matters";
    private static final String GOOD = """
            {"title":"修改办法","state":"OPEN","due":"2026-03-01","weight":2,"urgent":null,"steps":[]}""";
    private static final int MANY = 60;

    /** Fewer threads than callers who keep the server waiting. */
    @RegisterExtension
    final RestServer server = new RestServer()
            .with(new ConnectionRules(1000, Duration.ofMillis(400)), Duration.ofSeconds(5))
            .withThreads(40);

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
        server.serve("papers", new Papers());
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void bodiesThatDoNotComeHoldUpNobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("POST " + PATH + " HTTP/1.1\r\n" + signedIn() + "Content-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{");
        }

        assertOthersAreServed();
        await().until(() -> answer(sockets.get(0)).startsWith("HTTP/1.1 408"));
    }

    @Test
    void whoeverIsRefusedAndGoesOnSendingHoldsUpNobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("POST " + PATH + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n"
                    + "Content-Length: 1000000\r\n\r\n0");
        }

        assertOthersAreServed();
    }

    @Test
    void filesThatDoNotComeLeaveThreadsForOthers() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("POST /api/papers/papers HTTP/1.1\r\n" + signedIn() + "Content-Type: text/plain\r\n"
                    + "Content-Disposition: attachment; filename=a.txt\r\nContent-Length: 1000\r\n\r\na");
        }

        assertOthersAreServed();
        assertThat(server.send(server.write("/api/papers/papers")
                                .setHeader("Content-Type", "text/plain")
                                .header("Content-Disposition", "attachment; filename=a.txt")
                                .POST(BodyPublishers.ofString("a")))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aHeadThatDripsInIsGivenUp() throws IOException {
        Socket socket = begin("GET " + PATH + " HTTP/1.1\r\nX-Slow: ");

        await().atMost(Duration.ofSeconds(15)).until(() -> {
            try {
                socket.getOutputStream().write('a');
                return false;
            } catch (IOException hungUp) {
                return true;
            }
        });
    }

    private void assertOthersAreServed() {
        Duration soon = Duration.ofSeconds(2);
        for (int i = 0; i < 5; i++) {
            assertThat(server.send(server.request("clerk", PATH).timeout(soon)).statusCode())
                    .isEqualTo(200);
            assertThat(server.send(server.write(PATH).timeout(soon).POST(BodyPublishers.ofString(GOOD)))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private Socket begin(String bytes) throws IOException {
        URI address = server.address("/");
        Socket socket = new Socket(address.getHost(), address.getPort());
        sockets.add(socket);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String signedIn() {
        return "Host: a\r\nCookie: " + SessionCookie.NAME + "=clerk\r\nX-CSRF-Token: csrf-clerk\r\nX-Non-Secret: 1\r\n";
    }

    private static String answer(Socket socket) throws IOException {
        byte[] start = new byte[Math.min(socket.getInputStream().available(), 20)];
        return new String(socket.getInputStream().readNBytes(start.length), StandardCharsets.ISO_8859_1);
    }
}
