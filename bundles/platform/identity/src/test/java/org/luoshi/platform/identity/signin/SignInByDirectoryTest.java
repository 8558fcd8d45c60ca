package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.people.Listed;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** People whose password the office's directory keeps. */
class SignInByDirectoryTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final Viewer MANAGER = Node.administrator();
    private static final Viewer SECURITY = Node.viewer(902, IdentityPermissions.ROLES_MANAGE);
    private static final String CENTRAL = "Central-8pw";

    private Node node;
    private long id;

    @OnEveryDatabase
    void theDirectoryProvesThePasswordAndNothingOfItIsKept(TestDatabase database) {
        central(database);
        String before = hash();

        SignIn.SignedIn signedIn = node.enter("WangWei", CENTRAL, Node.DESK);

        assertThat(signedIn.session().viewer().personId()).isEqualTo(id);
        assertThat(signedIn.session().mustChangePassword()).isFalse();
        assertThat(node.elsewhere.asked).containsExactly("wangwei");
        assertThat(hash()).isEqualTo(before);
        assertThat(node.traces.entries().toString()).doesNotContain(CENTRAL);
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK));
    }

    @OnEveryDatabase
    void aDirectoryThatIsAwayIsNoFailureOfThePerson(TestDatabase database) {
        central(database);
        node.elsewhere.away = true;
        for (int i = 0; i < 8; i++) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> node.enter("wangwei", "wrong", Node.DESK));
        }
        assertThat(node.traces.actions()).doesNotContain("identity.sign-in-fail");
        node.settled("lina");
        assertThat(node.enter("lina", Node.PASSWORD, Node.DESK)).isNotNull();

        node.elsewhere.away = false;

        assertThat(node.enter("wangwei", CENTRAL, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void wrongPasswordsAreDelayedAndLockAsEverywhere(TestDatabase database) {
        central(database);
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(SignInFailed.class)
                    .isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK));
            node.clock.advance(Duration.ofSeconds(20));
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> node.enter("wangwei", CENTRAL, Node.DESK));
        assertThat(node.elsewhere.asked).hasSize(5);
        assertThat(node.traces.actions()).contains("identity.account-lock");
    }

    @OnEveryDatabase
    void whoHasLeftIsNotEvenAskedFor(TestDatabase database) {
        central(database);
        node.people.deactivate(MANAGER, id, version());

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("wangwei", CENTRAL, Node.DESK));
        assertThat(node.elsewhere.asked).isEmpty();
    }

    @OnEveryDatabase
    void theSecondFactorIsBegunWithTheSamePassword(TestDatabase database) {
        central(database);
        Viewer who = Node.viewer(id);

        assertThat(node.factors.begin(who, CENTRAL).secret()).isNotEmpty();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> node.factors.begin(who, Node.PASSWORD));
    }

    @OnEveryDatabase
    void thePasswordIsChangedWhereItIsKept(TestDatabase database) {
        central(database);
        SignIn.SignedIn mine = node.enter("wangwei", CENTRAL, Node.DESK);
        Viewer who = mine.session().viewer();

        assertBroken(
                "password-elsewhere",
                () -> node.own.changePassword(who, mine.token().text(), CENTRAL, "Yuhang-9yan-jiu"));
        assertBroken("password-elsewhere", () -> node.lostAccess.resetPassword(MANAGER, id));
        PasswordRecovery recovery = new PasswordRecovery(
                node.changes,
                node.accounts,
                node.sessionStore,
                node.factorStore,
                node.failures,
                node.firstPasswords,
                node.installation);
        assertThat(recovery.recover(Map.of(PasswordRecovery.VARIABLE, "wangwei"))
                        .orElseThrow()
                        .in(Locale.SIMPLIFIED_CHINESE))
                .contains("密码由统一目录或统一认证管理");
        node.clock.advance(Duration.ofDays(120));
        assertThat(node.enter("wangwei", CENTRAL, Node.DESK).session().mustChangePassword())
                .isFalse();
    }

    @OnEveryDatabase
    void anotherWayEndsOpenSessionsAndIsTraced(TestDatabase database) {
        node = new Node(database);
        id = node.settled("wangwei").account().id();
        String token = node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text();

        Listed changed = node.ways.choose(MANAGER, id, FIRST, SignInBy.DIRECTORY);

        assertThat(changed.account().signInBy()).isEqualTo(SignInBy.DIRECTORY);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(node.sessions.resume(token)).isEmpty();
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.person-sign-in-by");
        assertThat(node.lastTrace().event().after()).containsEntry("signInBy", "DIRECTORY");
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> node.ways.choose(MANAGER, id, FIRST, SignInBy.LOCAL));
        assertThat(node.ways.choose(MANAGER, id, version(), SignInBy.DIRECTORY).version())
                .isEqualTo(1);
    }

    @OnEveryDatabase
    void backHereANewPasswordIsNeeded(TestDatabase database) {
        central(database);

        node.ways.choose(MANAGER, id, version(), SignInBy.LOCAL);

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("wangwei", CENTRAL, Node.DESK));
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK));
        String made = node.lostAccess.resetPassword(MANAGER, id);
        assertThat(node.enter("wangwei", made, Node.DESK).session().mustChangePassword())
                .isTrue();
        assertThat(node.elsewhere.asked).isEmpty();
    }

    @OnEveryDatabase
    void administratorsSignInHere(TestDatabase database) {
        central(database);
        long auditor = node.settled("shenji", Roles.AUDITOR).account().id();

        assertBroken("administrator-local", () -> node.ways.choose(MANAGER, auditor, FIRST, SignInBy.DIRECTORY));
        assertLocal(() -> node.grants.give(SECURITY, id, version(), Set.of(Roles.AUDITOR)));
        node.administered(Administration.SIMPLE);
        assertLocal(() ->
                node.people.change(MANAGER, id, version(), Node.details("wangwei", "王伟", null, Roles.ADMINISTRATOR)));
        assertThat(node.people.get(id).account().roles()).containsExactly(Roles.STAFF);
    }

    @OnEveryDatabase
    void withoutADirectoryNobodyIsSentThere(TestDatabase database) {
        node = new Node(database);
        id = node.settled("wangwei").account().id();
        node.elsewhere.setUp = false;

        assertBroken("directory-not-set-up", () -> node.ways.choose(MANAGER, id, FIRST, SignInBy.DIRECTORY));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> node.ways.choose(MANAGER, id, FIRST, null));
    }

    private void central(TestDatabase database) {
        node = new Node(database);
        id = node.settled("wangwei").account().id();
        node.elsewhere.passwords.put("wangwei", CENTRAL);
        node.ways.choose(MANAGER, id, FIRST, SignInBy.DIRECTORY);
    }

    private ExpectedVersion version() {
        return new ExpectedVersion(node.people.get(id).version());
    }

    private String hash() {
        return node.changes.read(
                () -> node.accounts.credential(id).orElseThrow().hash().text());
    }

    private static void assertBroken(String rule, ThrowingCallable work) {
        assertThat(catchThrowableOfType(RuleViolation.class, work).code()).isEqualTo("identity." + rule);
    }

    private static void assertLocal(ThrowingCallable work) {
        assertThat(catchThrowableOfType(InvalidInput.class, work).errors())
                .extracting("field")
                .containsExactly("roles");
    }
}
