package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class PasswordRecoveryTest {
    @OnEveryDatabase
    void whoeverRunsTheServerGivesAnAdministratorAnotherPassword(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        node.settled("shenji", Roles.AUDITOR);

        String told = recovery(node)
                .recover(Map.of("LUOSHI_RESET_PASSWORD", "shenji"))
                .orElseThrow()
                .in(Locale.ENGLISH);

        String password = told.replaceFirst(".*password (\\S+) .*", "$1");
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("shenji", Node.PASSWORD, Node.DESK));
        assertThat(node.enter("shenji", password, Node.DESK).session().mustChangePassword())
                .isTrue();
        assertThat(node.traces.actions()).contains("identity.password-reset");
        assertThat(node.traces.entries().toString()).doesNotContain(password);
    }

    @OnEveryDatabase
    void aUsernameThatNobodyBearsIsSaid(TestDatabase database) {
        Node node = new Node(database);

        assertThat(recovery(node)
                        .recover(Map.of("LUOSHI_RESET_PASSWORD", "nobody"))
                        .orElseThrow()
                        .in(Locale.SIMPLIFIED_CHINESE))
                .contains("没有用户名 nobody");
        assertThat(recovery(node).recover(Map.of())).isEmpty();
    }

    @OnEveryDatabase
    void theSameOrderIsCarriedOutOnceHoweverOftenThePlatformStarts(TestDatabase database) {
        Node node = new Node(database);
        node.settled("shenji", Roles.AUDITOR);
        Map<String, String> order = Map.of("LUOSHI_RESET_PASSWORD", "shenji@1796000000");

        assertThat(recovery(node).recover(order)).isPresent();
        assertThat(recovery(node.another()).recover(order)).isEmpty();
        assertThat(recovery(node).recover(Map.of("LUOSHI_RESET_PASSWORD", "shenji@1796000001")))
                .isPresent();
    }

    private static PasswordRecovery recovery(Node node) {
        return new PasswordRecovery(
                node.changes,
                node.accounts,
                node.sessionStore,
                node.factorStore,
                node.failures,
                node.firstPasswords,
                node.installation);
    }
}
