package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The clock of the machine goes ahead and comes back while people work: libfaketime of Debian turns it for one process. */
class ClockMovesTest {
    private static final Path FAKE_TIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Path clock;
    private Client server;

    @Test
    void nothingIsLostAndTheTrailStaysWholeWhenTheClockGoesAheadAndComesBack() throws Exception {
        Assumptions.assumeTrue(Files.exists(FAKE_TIME), "needs Debian's package libfaketime");
        try (Installation installation = Installation.unpack("clock")) {
            clock = installation.home().resolve("clock");
            write(Duration.ZERO);
            server = new Client(installation.address());
            Department department =
                    Department.enter(withItsOwnClock(installation).start());

            Writers today = working(department);
            turn(Duration.ofMinutes(10));
            goOn(today);
            turn(Duration.ofMinutes(-10));
            goOn(today);
            finish(today, department, "clock ten minutes ahead, then ten behind");
            assertThat(today.refusals()).isEmpty();

            turn(Duration.ofDays(3));
            Writers daysAhead = working(department);
            turn(Duration.ZERO);
            goOn(daysAhead);
            finish(daysAhead, department, "clock three days ahead, and back");
            assertThat(daysAhead.refusals()).isEmpty();
            assertTheTrailIsWhole(installation.admin());
        }
    }

    private Installation withItsOwnClock(Installation installation) {
        return installation
                .set("LD_PRELOAD", FAKE_TIME)
                .set("FAKETIME_TIMESTAMP_FILE", clock)
                .set("FAKETIME_CACHE_DURATION", 1)
                .set("FAKETIME_DONT_FAKE_MONOTONIC", 1)
                .set("FAKETIME_FORCE_MONOTONIC_FIX", 0);
    }

    /** Turns the clock, and waits until the platform has taken note. */
    private void turn(Duration by) throws IOException {
        write(by);
        await("the clock to be turned").atMost(PATIENCE).until(() -> isOffBy(by));
    }

    /** @param by how far the clock is off; libfaketime reads seconds with a sign */
    private void write(Duration by) throws IOException {
        String seconds = (by.isNegative() ? "" : "+") + by.toSeconds() + "\n";
        Path next = Files.writeString(clock.resolveSibling("clock.next"), seconds);
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isOffBy(Duration by) {
        String date =
                server.get("/health/live").raw().headers().firstValue("Date").orElseThrow();
        Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        return Duration.between(Instant.now().plus(by), there).abs().toSeconds() <= 5;
    }

    private static Writers working(Department department) {
        Writers writers = Writers.start(department, 4);
        goOn(writers);
        return writers;
    }

    private static void goOn(Writers writers) {
        int before = writers.acknowledgedCount();
        await("work to go on").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= before + 100);
    }

    private static void finish(Writers writers, Department department, String fault) throws InterruptedException {
        writers.stop();
        assertThat(writers.unclearAnswers()).isEmpty();
        writers.assertNothingLost(department.as("duban"), fault);
    }

    private static void assertTheTrailIsWhole(Client auditor) {
        assertThat(auditor.post("/api/audit/integrity/checks", Map.of()).status())
                .isEqualTo(200);
        await("the check to end")
                .atMost(PATIENCE)
                .until(() -> !check(auditor).path("finishedAt").asText("").isEmpty());
        assertThat(check(auditor).path("fault").asText("")).isEmpty();
        assertThat(check(auditor).path("failure").asText("")).isEmpty();
    }

    private static JsonNode check(Client auditor) {
        return auditor.get("/api/audit/integrity").body().path("check");
    }
}
