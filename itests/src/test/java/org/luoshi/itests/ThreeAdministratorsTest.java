package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** The first start without a password in the environment, until three administrators watch one another. */
class ThreeAdministratorsTest {
    private static final Pattern PRINTED = Pattern.compile("(?:password|Password) (\\S{19}) ");

    @Test
    void threeAdministratorsAreAppointedAndKeptApart() throws Exception {
        try (Installation luoshi = Installation.unpack("three-administrators").withoutPassword()) {
            luoshi.start();
            Map<String, String> passwords = appoint(luoshi);

            Client system = Administrators.settled(luoshi, "xitong", passwords.get("administrator"));
            Client security = Administrators.settled(luoshi, "anquan", passwords.get("security-administrator"));
            Client auditor = Administrators.settled(luoshi, "shenji", passwords.get("auditor"));

            noneSeesTheBusinessOfTheOffice(List.of(system, security, auditor));
            anAccountNeedsTwoOfThem(luoshi, system, security);
            BusinessOfTheOffice business = new BusinessOfTheOffice(luoshi, system, security, auditor);
            business.isNotInTheLogThatTheyRead();
            business.isTakenAwayByAnOrdinaryRoleOnly();
            theAuditorReadsWhatTheTwoDoAndChangesNothing(security, auditor);
            whoGuessesPasswordsLocksOneAccountAndNobodyElse(luoshi, system, auditor);
            aForgottenPasswordIsRecoveredOnTheServer(luoshi, system, security);
        }
    }

    private static Map<String, String> appoint(Installation luoshi) throws IOException {
        Client first = Administrators.settled(luoshi, "admin", printed(luoshi));
        assertThat(first.get("/api/set-up").body().get("administration").asText())
                .isEqualTo("SET_UP");
        Answer incomplete = first.post("/api/set-up/administrators", Map.of("administrators", Map.of()));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body().findValuesAsText("field")).contains("auditor.username");

        Map<String, String> passwords = Administrators.appointThree(first);

        assertThat(passwords).hasSize(3);
        assertThat(first.get("/api/session").status())
                .as("the first account is closed")
                .isEqualTo(401);
        return passwords;
    }

    private static void noneSeesTheBusinessOfTheOffice(List<Client> three) {
        for (Client one : three) {
            assertThat(one.get("/api/supervision/items").status()).isEqualTo(403);
        }
        for (String own : List.of("/api/set-up", "/api/platform/modules", "/api/platform/backups")) {
            assertThat(three.get(0).get(own).status()).as(own).isEqualTo(200);
        }
        assertThat(three.get(0).get("/api/audit").status()).isEqualTo(403);
        assertThat(three.get(0).get("/api/permissions").status()).isEqualTo(403);
        assertThat(three.get(1).get("/api/platform/modules").status()).isEqualTo(403);
        assertThat(three.get(1).get("/api/set-up").status()).isEqualTo(403);
        assertThat(three.get(2).get("/api/permissions").status()).isEqualTo(403);
    }

    private static void anAccountNeedsTwoOfThem(Installation luoshi, Client system, Client security) {
        Map<String, Object> person = new HashMap<>(Map.of("username", "wangwei", "name", "王伟"));
        person.put("roles", List.of("staff"));
        assertThat(system.post("/api/people", person).status()).isEqualTo(403);
        assertThat(security.post("/api/people", person).status()).isEqualTo(403);
        person.put("roles", List.of());
        JsonNode added = system.post("/api/people", person).body();
        String password = added.get("password").asText();
        assertThat(signIn(luoshi, password).status()).isEqualTo(401);
        assertThat(signIn(luoshi, password).body().get("detail").asText()).contains("尚未授权");

        String path = "/api/people/" + added.get("person").get("id").asText();
        String version = system.get(path).version();
        Map<String, Object> roles = Map.of("roles", List.of("staff"));
        assertThat(system.put(path + "/roles", roles, version).status()).isEqualTo(403);
        assertThat(security.put(path + "/roles", Map.of("roles", List.of("staff", "auditor")), version)
                        .status())
                .isEqualTo(422);
        assertThat(security.put(path + "/roles", roles, version).status()).isEqualTo(200);
        assertThat(signIn(luoshi, password).status()).isEqualTo(200);
    }

    private static void theAuditorReadsWhatTheTwoDoAndChangesNothing(Client security, Client auditor) {
        assertThat(auditor.get("/api/audit?size=200").body().findValuesAsText("action"))
                .contains("identity.person-grant", "identity.person-add", "identity.administration-choose");
        assertThat(security.get("/api/audit?size=200").body().findValuesAsText("action"))
                .contains("identity.sign-in")
                .doesNotContain("identity.person-grant", "identity.person-add");
        assertThat(auditor.get("/api/audit/integrity").status()).isEqualTo(200);
        assertThat(security.get("/api/audit/integrity").status()).isEqualTo(403);
        assertThat(auditor.post("/api/people", Map.of("username", "x1", "name", "x"))
                        .status())
                .isEqualTo(403);
    }

    /** The right password was good a moment before; nothing here depends on how fast the guesses come. */
    private static void whoGuessesPasswordsLocksOneAccountAndNobodyElse(
            Installation luoshi, Client system, Client auditor) {
        JsonNode person =
                system.get("/api/people?q=wangwei").body().get("items").get(0);
        String path = "/api/people/" + person.get("id").asText();
        String right = system.post(path + "/password-reset", null)
                .body()
                .get("password")
                .asText();
        Client guesser = new Client(luoshi.address());

        for (int i = 0; i < 30; i++) {
            assertHeldOff(guess(guesser, "Guess-2026-no" + i));
        }
        await("the lock of the account")
                .atMost(Duration.ofMinutes(2))
                .until(() -> locked(guess(guesser, "Guess-2026-never")));

        assertThat(locked(guess(guesser, right))).as("the right password").isTrue();
        assertThat(system.get(path).body().get("lockedUntil").isNull()).isFalse();
        Administrators.as(luoshi, "administrator");
        JsonNode records = auditor.get("/api/audit?size=200").body();
        assertThat(records.findValuesAsText("action")).contains("identity.sign-in-fail", "identity.account-lock");
        assertThat(system.send("DELETE", path + "/lock", null, Map.of()).status())
                .isEqualTo(204);
        assertThat(guess(guesser, right).status()).isEqualTo(200);
    }

    private static Answer guess(Client guesser, String password) {
        return guesser.post("/api/session", Map.of("username", "wangwei", "password", password));
    }

    private static void assertHeldOff(Answer answer) {
        assertThat(answer.status()).isIn(401, 429);
        assertThat(answer.raw().headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.status() == 429);
    }

    private static boolean locked(Answer answer) {
        assertHeldOff(answer);
        return answer.body().get("detail").asText().contains("锁定");
    }

    private static void aForgottenPasswordIsRecoveredOnTheServer(Installation luoshi, Client system, Client security)
            throws IOException {
        JsonNode auditor =
                system.get("/api/people?q=shenji").body().get("items").get(0);
        String path = "/api/people/" + auditor.get("id").asText();
        Answer refused = system.post(path + "/password-reset", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asText()).isEqualTo("identity.administrator-password");
        assertThat(security.put(
                                path + "/roles",
                                Map.of("roles", List.of()),
                                system.get(path).version())
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("identity.last-administrator");

        luoshi.stop();
        luoshi.resettingPasswordOf("shenji").start();

        Client recovered = new Client(luoshi.address()).signIn("shenji", printed(luoshi));
        assertThat(recovered.get("/api/audit").body().get("code").asText()).isEqualTo("password-change-required");
    }

    private static Answer signIn(Installation luoshi, String password) {
        return new Client(luoshi.address()).post("/api/session", Map.of("username", "wangwei", "password", password));
    }

    private static String printed(Installation luoshi) throws IOException {
        Matcher matcher = PRINTED.matcher(luoshi.terminal());
        assertThat(matcher.find()).as("a password on the terminal").isTrue();
        return matcher.group(1);
    }
}
