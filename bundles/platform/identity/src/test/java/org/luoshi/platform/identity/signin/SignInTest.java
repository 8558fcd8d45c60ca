package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.AtOnce;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;

class SignInTest {
    @OnEveryDatabase
    void opensASessionForWhoKnowsThePassword(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei", "leader").account().id();

        SignIn.SignedIn signedIn = node.enter("WangWei", Node.PASSWORD, Node.DESK);

        assertThat(signedIn.session().viewer().personId()).isEqualTo(id);
        assertThat(signedIn.session().viewer().may(IdentityPermissions.PEOPLE_READ))
                .isTrue();
        assertThat(signedIn.session().viewer().may(IdentityPermissions.PEOPLE_MANAGE))
                .isFalse();
        assertThat(signedIn.session().mustChangePassword()).isFalse();
        assertThat(node.people.get(id).account().lastSignInAt()).isEqualTo(node.clock.instant());
        assertThat(node.people.get(id).version()).isZero();
        FakeAudit.Entry trace = node.lastTrace();
        assertThat(trace.event().action()).isEqualTo("identity.sign-in");
        assertThat(trace.who().address()).isEqualTo("10.0.0.7");
        assertThat(trace.who().personId()).isEqualTo(id);
    }

    @OnEveryDatabase
    void saysTheSameToStrangersToWrongPasswordsAndToPeopleWhoLeft(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        long left = node.settled("left").account().id();
        node.people.deactivate(Node.administrator(), left, new ExpectedVersion(0));

        List<Throwable> refusals = List.of(
                catchThrowable(() -> node.enter("nobody", Node.PASSWORD, Node.DESK)),
                catchThrowable(() -> node.enter("wangwei", "Xiaoshan-8tu", Node.DESK)),
                catchThrowable(() -> node.enter("wangwei", "x".repeat(10_000), Node.DESK)),
                catchThrowable(() -> node.enter("left", Node.PASSWORD, Node.DESK)));

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOfSatisfying(SignInFailed.class, e -> assertThat(
                                e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                        .isEqualTo("用户名或密码不正确，或者账号已停用。")));
    }

    @OnEveryDatabase
    void auditsFailuresWithoutWhatWasTyped(TestDatabase database) {
        Node node = new Node(database);

        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> node.enter("My-Secret-1", "My-Secret-2", Node.DESK));

        FakeAudit.Entry trace = node.lastTrace();
        assertThat(trace.event().action()).isEqualTo("identity.sign-in-fail");
        assertThat(trace.who().address()).isEqualTo("10.0.0.7");
        assertThat(trace.toString()).doesNotContain("Secret");
    }

    @OnEveryDatabase
    void namesTheFieldsThatAreEmpty(TestDatabase database) {
        Node node = new Node(database);

        InvalidInput e = catchThrowableOfType(InvalidInput.class, () -> node.enter(" ", null, Node.DESK));

        assertThat(e.errors()).extracting("field").containsExactly("username", "password");
    }

    @OnEveryDatabase
    void theDelayGrowsWithEachFailureAndEndsWithSuccess(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        for (int i = 0; i < 4; i++) {
            fail(node, "wangwei");
        }

        assertThat(delay(node, "wangwei")).isEqualTo(Duration.ofSeconds(2));
        assertThat(delay(node.another(), "wangwei")).isEqualTo(Duration.ofSeconds(2));
        node.clock.advance(Duration.ofSeconds(2));
        node.enter("wangwei", Node.PASSWORD, Node.DESK);
        fail(node, "wangwei");
        assertThat(node.enter("wangwei", Node.PASSWORD, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void strangersAreDelayedLikeEverybody(TestDatabase database) {
        Node node = new Node(database);
        for (int i = 0; i < 4; i++) {
            fail(node, "nobody");
        }

        assertThat(delay(node, "nobody")).isEqualTo(Duration.ofSeconds(2));
    }

    @OnEveryDatabase
    void anAddressThatGuessesAtManyNamesIsDelayedForAllOfThem(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        for (int i = 0; i < 21; i++) {
            fail(node, "name" + i);
        }

        assertThat(delay(node, "wangwei")).isEqualTo(Duration.ofSeconds(2));
        RequestOrigin elsewhere = new RequestOrigin("10.0.0.8", "r-2", Locale.ENGLISH);
        assertThat(node.enter("wangwei", Node.PASSWORD, elsewhere)).isNotNull();
    }

    @OnEveryDatabase
    void manyGuessesAtOnceCannotOutrunTheDelay(TestDatabase database) throws Exception {
        Node node = new Node(database);
        node.settled("wangwei");

        List<Class<?>> refusals =
                AtOnce.times(8, () -> catchThrowable(() -> node.enter("wangwei", "Xiaoshan-8tu", Node.DESK))
                        .getClass());

        assertThat(refusals).filteredOn(SignInFailed.class::equals).hasSize(4);
        assertThat(refusals).filteredOn(TooManyAttempts.class::equals).hasSize(4);
    }

    @OnEveryDatabase
    void twoSignInsAtOnceAreTwoSessions(TestDatabase database) throws Exception {
        Node node = new Node(database);
        node.settled("wangwei");

        List<String> tokens = AtOnce.times(
                2, () -> node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text());

        assertThat(tokens).doesNotHaveDuplicates().allSatisfy(token -> assertThat(node.sessions.resume(token))
                .isPresent());
    }

    @OnEveryDatabase
    void oldFailuresAreForgotten(TestDatabase database) {
        Node node = new Node(database);
        fail(node, "nobody");
        node.clock.advance(Duration.ofHours(25));

        assertThat(node.delays.tidy()).isEqualTo(2);
    }

    private static void fail(Node node, String username) {
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter(username, "Xiaoshan-8tu", Node.DESK));
    }

    private static Duration delay(Node node, String username) {
        return catchThrowableOfType(TooManyAttempts.class, () -> node.enter(username, Node.PASSWORD, Node.DESK))
                .retryAfter();
    }
}
