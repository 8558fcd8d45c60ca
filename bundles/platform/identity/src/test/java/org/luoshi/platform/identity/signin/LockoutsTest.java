package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class LockoutsTest {
    @OnEveryDatabase
    void theFifthFailureLocksTheAccountForHalfAnHourAndARestartDoesNotForgetIt(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        lock(node, "wangwei");

        TooManyAttempts refused = refused(node.another(), "wangwei");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(30));
        assertThat(refused.explanation().orElseThrow().in(Locale.SIMPLIFIED_CHINESE))
                .contains("已锁定", "30 分钟");
        assertThat(node.people.get(id).lockedUntil())
                .isEqualTo(node.clock.instant().plus(Duration.ofMinutes(30)));

        node.clock.advance(Duration.ofMinutes(30));
        assertThat(node.people.get(id).lockedUntil()).isNull();
        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void strangersHearTheSameOfNamesThatNobodyBears(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        lock(node, "wangwei");
        String known = refused(node, "wangwei").explanation().orElseThrow().in(Locale.ENGLISH);

        lock(node, "nobody");

        assertThat(refused(node, "nobody").explanation().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo(known);
    }

    @OnEveryDatabase
    void theLogHasEveryLockAndAdministratorsAreToldOfTheFirst(TestDatabase database) {
        Node node = new Node(database);
        long administrator =
                node.settled("xitong", Roles.ADMINISTRATOR).account().id();
        node.settled("wangwei");

        lock(node, "wangwei");
        node.clock.advance(Duration.ofMinutes(31));
        lock(node, "wangwei");

        assertThat(node.traces.entries())
                .filteredOn(entry -> entry.event().action().equals("identity.account-lock"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.who().address()).isEqualTo("10.0.0.7"));
        assertThat(node.notifier.toldTo(administrator)).hasSize(1);
        assertThat(node.notifier.told()).extracting("title").containsExactly("wangwei的账号已被锁定");
    }

    @OnEveryDatabase
    void anAdministratorUnlocksOthersAtOnceButNotThemselves(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        lock(node, "wangwei");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> node.lockouts.unlock(Node.viewer(id, "identity.people.manage"), id));
        node.lockouts.unlock(Node.administrator(), id);

        assertThat(node.lastTrace().event().action()).isEqualTo("identity.account-unlock");
        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void aNewPasswordUnlocksToo(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        lock(node, "wangwei");
        String reset = node.lostAccess.resetPassword(Node.administrator(), id);
        assertThat(node.enter("wangwei", reset, Node.DESK)).isNotNull();

        lock(node, "wangwei");
        PasswordRecovery recovery = new PasswordRecovery(
                node.changes,
                node.accounts,
                node.sessionStore,
                node.factorStore,
                node.failures,
                node.firstPasswords,
                node.installation);
        recovery.recover(Map.of(PasswordRecovery.VARIABLE, "wangwei"));
        assertThat(node.people.get(id).lockedUntil()).isNull();
    }

    @OnEveryDatabase
    void aPasswordThatIsAskedForAgainInsideDelaysAndDoesNotLock(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();

        for (int i = 0; i < 6; i++) {
            node.changes.write(() -> node.delays.failed("wangwei", ""));
        }

        assertThat(node.people.get(id).lockedUntil()).isNull();
    }

    private static void lock(Node node, String username) {
        List<Duration> pauses =
                List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(2));
        for (Duration pause : pauses) {
            node.clock.advance(pause);
            assertThat(catchThrowable(() -> node.enter(username, "Xiaoshan-8tu", Node.DESK)))
                    .isNotNull();
        }
    }

    private static TooManyAttempts refused(Node node, String username) {
        return catchThrowableOfType(TooManyAttempts.class, () -> node.enter(username, Node.PASSWORD, Node.DESK));
    }
}
