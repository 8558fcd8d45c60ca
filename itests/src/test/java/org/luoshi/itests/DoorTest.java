package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packed distribution has one door, which takes so many at once, and is closed by whoever runs the server. */
class DoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CAP = 12;
    private static final int MORE = 8;
    private static final int ROUNDS = 10;
    private static final String OK = "HTTP/1.1 200";
    private static final String QUESTION = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

    private static Installation installation;

    @BeforeAll
    static void startLuoshi() throws Exception {
        installation = Installation.unpack("door")
                .edit("org.luoshi.platform.rest.cfg", "connections = 4000", "connections = " + CAP)
                .start();
    }

    @AfterAll
    static void stopLuoshi() {
        installation.close();
    }

    @Test
    void listensOnThePortOfHttpAndOnNothingElse() throws IOException {
        assumeThat(Path.of("/proc/self/net/tcp")).isReadable();

        assertThat(OpenSockets.listening(installation.processId())).containsExactly(installation.port());
        assertThat(OpenSockets.datagrams(installation.processId())).isEmpty();
    }

    @Test
    void connectionsBeyondTheCapWaitUntilOneIsGivenUp() throws IOException {
        try (RawCallers callers = RawCallers.open(installation, CAP + MORE, QUESTION)) {
            long taken = takenAtMost(callers);
            assertThat(taken).isBetween(CAP / 2L, (long) CAP);

            callers.oneLeaves();

            await("whoever waited to be taken").atMost(PATIENCE).until(() -> callers.answered(OK) == taken);
            assertThat(takenAtMost(callers)).isEqualTo(taken);
        }
    }

    /**
     * How many connections are taken once no other one was while those that are were served again and again: without a
     * cap those who wait would have been answered meanwhile.
     */
    private static long takenAtMost(RawCallers callers) {
        long taken = 0;
        int calm = 0;
        while (calm < ROUNDS) {
            int answers = callers.askAgain(QUESTION);
            await("whoever was taken to be served").atMost(PATIENCE).until(() -> callers.answers() >= answers);
            long before = taken;
            taken = callers.answered(OK);
            calm = taken == before ? calm + 1 : 0;
        }
        return taken;
    }

    @Test
    void isStoppedByItsProcessAndSaysSo() throws Exception {
        Program runs = Program.run(installation, "status");
        assertThat(runs.said()).contains("Luoshi runs as process " + installation.processId());
        assertThat(runs.status()).isZero();

        Program stopped = Program.run(installation, "stop");

        assertThat(stopped.said()).contains("Luoshi has stopped");
        assertThat(stopped.status()).isZero();
        installation.awaitEnd();
        assertThat(Program.run(installation, "status").status()).isEqualTo(1);
        assertThat(Program.run(installation, "stop").said()).contains("Luoshi does not run");
        installation.start();
    }

    /** Nobody could sign in else: the first password is printed once. */
    @Test
    void startsInTheBackgroundWithAFileForATerminal() throws Exception {
        try (Installation background = Installation.unpack("background").withoutPassword()) {
            try {
                background.startInBackground();

                assertThat(background.home().resolve("data/log/karaf.out"))
                        .content()
                        .containsPattern("(?:密码|password)\\s*[:：]?\\s*\\S+");
            } finally {
                assertThat(Program.run(background, "stop").said()).contains("Luoshi has stopped");
            }
        }
    }

    /** The file with the number outlives its process, and the number may be given to another one. */
    @Test
    void stopsNoOtherProcess() throws Exception {
        Path file = installation.home().resolve("karaf.pid");
        String own = Files.readString(file);
        try {
            Files.writeString(file, Long.toString(ProcessHandle.current().pid()));

            Program refused = Program.run(installation, "stop");

            assertThat(refused.said()).contains("Luoshi does not run");
            assertThat(refused.status()).isEqualTo(1);
        } finally {
            Files.writeString(file, own);
        }
    }
}
