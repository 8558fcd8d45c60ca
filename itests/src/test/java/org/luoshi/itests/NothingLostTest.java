package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** Processes are killed, databases go away, migrations fail: what was acknowledged stays, and people are told. */
class NothingLostTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /**
     * How often the process is killed; more often when asked for by {@code -Dluoshi.kills=100}, which may be
     * broken off: the next run goes on ({@link Tally}).
     */
    private static final int KILLS = Integer.getInteger("luoshi.kills", 1);
    /** How long the database stays away once everybody knows; longer when asked for by {@code -Dluoshi.away=60}. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("luoshi.away", 0));

    @Test
    void keepsWritesAndSessionsWhenTheProcessIsKilledOnH2() throws Exception {
        try (Installation installation = Installation.unpackUnchanged("killed-h2")) {
            killAndCheck(installation, Tally.of("kills-on-h2", KILLS));
        }
    }

    @Test
    void keepsWritesAndSessionsWhenTheProcessIsKilledOnPostgresql() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                Installation installation =
                        Installation.unpackUnchanged("killed-postgresql").on(postgres)) {
            killAndCheck(installation, Tally.of("kills-on-postgresql", KILLS));
        }
    }

    private static void killAndCheck(Installation installation, Tally kills) throws Exception {
        installation.start();
        Department department = Department.enter(installation);
        Client colleague = department.as("chencha");
        while (kills.count() < KILLS) {
            Writers writers = Writers.start(department, 4);
            await("work to be under way").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= 100);

            installation.kill();
            writers.stop();
            installation.start();

            writers.assertNothingLost(colleague, "kill " + (kills.count() + 1) + " of " + KILLS);
            kills.add();
        }
    }

    @Test
    void saysSoWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                Installation installation = Installation.unpackUnchanged("database-away")
                        .on(postgres)
                        .start()) {
            Department department = Department.enter(installation);
            Writers writers = Writers.start(department, 4);
            await("work to be under way").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= 100);

            postgres.goAway();
            await("people to be told").atMost(PATIENCE).until(() -> writers.refusals()
                    .contains(503));
            installation.awaitHealth(503);
            assertThat(new Client(installation.address()).statusOf("/health/live"))
                    .isEqualTo(200);

            Instant back = Instant.now().plus(AWAY);
            await("the outage to end").atMost(AWAY.plus(PATIENCE)).until(() -> !Instant.now()
                    .isBefore(back));
            int before = writers.acknowledgedCount();
            postgres.comeBack();
            installation.awaitHealth(200);
            await("work to go on").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= before + 100);
            writers.stop();

            assertThat(writers.unclearAnswers()).isEmpty();
            assertThat(writers.refusals()).containsExactly(503);
            writers.assertNothingLost(department.as("duban"), "database away");
        }
    }

    @Test
    void saysSoWhileTheFunctionIsStoppedInTheMidstOfRequestsAndGoesOnWhenItRuns() throws Exception {
        try (Installation installation = Installation.unpack("function-stopped").start()) {
            Department department = Department.enter(installation);
            Client admin = installation.admin();
            Writers writers = Writers.start(department, 4);
            for (int times = 0; times < 3; times++) {
                int before = writers.acknowledgedCount();
                await("work to be under way").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= before + 100);
                change(admin, "DISABLE");
                change(admin, "ENABLE");
            }
            int before = writers.acknowledgedCount();
            await("work to go on").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= before + 100);
            writers.stop();

            assertThat(writers.unclearAnswers()).isEmpty();
            assertThat(writers.refusals()).isSubsetOf(404, 503);
            writers.assertNothingLost(department.as("duban"), "function stopped three times");
        }
    }

    private static void change(Client admin, String action) {
        Answer answer = admin.post("/api/platform/modules/supervision/changes", Map.of("action", action));
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    @Test
    void showsTheFunctionWhoseMigrationFailedWithItsReasonAndRunsTheRest() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                Installation installation =
                        Installation.unpackUnchanged("failed-migration").on(postgres)) {
            postgres.execute("create schema supervision; create table supervision.item (id text)");

            installation.launch("server");
            Client client = new Client(installation.address());
            await("the people's part to answer").atMost(PATIENCE).until(() -> client.statusOf("/api/session") == 401);
            installation.awaitHealth(503);
            Client admin = installation.admin();

            await("the failure to be shown").atMost(PATIENCE).untilAsserted(() -> {
                JsonNode supervision = module(admin, "supervision");
                assertThat(supervision.get("state").asText()).isEqualTo("FAILED");
                assertThat(supervision.get("reason").asText()).isNotBlank();
            });
            assertThat(admin.get("/api/people").status()).isEqualTo(200);
            assertThat(admin.get("/api/supervision/items").status()).isIn(404, 503);
        }
    }

    private static JsonNode module(Client admin, String id) {
        for (JsonNode module : admin.get("/api/platform/modules").body()) {
            if (id.equals(module.path("id").asText())) {
                return module;
            }
        }
        throw new AssertionError("no module " + id);
    }

    @Test
    void printsTheFirstPasswordOnceAndAsksForAnother() throws Exception {
        try (Installation installation = Installation.unpack("first-start").withoutPassword()) {
            installation.start();
            String password = printedPassword(installation);
            Client first = new Client(installation.address()).signIn("admin", password);
            assertThat(first.get("/api/people").status()).isEqualTo(403);
            Answer changed = first.send(
                    "PUT",
                    "/api/session/password",
                    Map.of("current", password, "next", Installation.ADMIN_PASSWORD),
                    Map.of());
            assertThat(changed.status()).isEqualTo(204);
            assertThat(installation.admin().get("/api/people").status()).isEqualTo(200);

            installation.stop();
            installation.start();
            assertThat(installation.terminal()).doesNotContain(password);
            assertThat(installation.admin().get("/api/people").status()).isEqualTo(200);
        }
    }

    private static String printedPassword(Installation installation) throws IOException {
        Matcher line =
                Pattern.compile("(?:密码|password)\\s*[:：]?\\s*([^\\s，,（(]+)").matcher(installation.terminal());
        assertThat(line.find()).as(installation.terminal()).isTrue();
        return line.group(1);
    }
}
