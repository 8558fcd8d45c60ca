package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.people.People;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class OwnAccountTest {
    private static final String NEXT = "Yuhang-9yan-jiu";

    @OnEveryDatabase
    void theFirstPasswordIsReplacedByOneOfTheirOwn(TestDatabase database) {
        Node node = new Node(database);
        People.Added added = node.people.add(Node.administrator(), Node.details("wangwei", "王伟", null));
        SignIn.SignedIn signedIn = node.enter("wangwei", added.password(), Node.DESK);
        String token = signedIn.token().text();
        assertThat(signedIn.session().mustChangePassword()).isTrue();
        assertThat(node.sessions.resume(token).orElseThrow().mustChangePassword())
                .isTrue();

        node.own.changePassword(signedIn.session().viewer(), token, added.password(), NEXT);

        assertThat(node.sessions.resume(token).orElseThrow().mustChangePassword())
                .isFalse();
        assertThat(node.people.get(added.person().account().id()).mustChangePassword())
                .isFalse();
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> node.enter("wangwei", added.password(), Node.DESK));
        assertThat(node.enter("wangwei", NEXT, Node.DESK)).isNotNull();
    }

    @OnEveryDatabase
    void aNewPasswordEndsTheOtherSessions(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        String other = node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text();
        SignIn.SignedIn mine = node.enter("wangwei", Node.PASSWORD, Node.DESK);

        node.own.changePassword(mine.session().viewer(), mine.token().text(), Node.PASSWORD, NEXT);

        assertThat(node.sessions.resume(other)).isEmpty();
        assertThat(node.sessions.resume(mine.token().text())).isPresent();
    }

    @OnEveryDatabase
    void refusesWeakOnesAndTheLastFive(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        SignIn.SignedIn mine = node.enter("wangwei", Node.PASSWORD, Node.DESK);
        Viewer who = mine.session().viewer();
        String token = mine.token().text();

        assertRefused(node, who, token, "weak", "next");
        assertRefused(node, who, token, Node.PASSWORD, "next");
        String present = Node.PASSWORD;
        for (int i = 0; i < 4; i++) {
            node.own.changePassword(who, token, present, NEXT + i);
            present = NEXT + i;
        }
        String last = present;
        InvalidInput again = catchThrowableOfType(
                InvalidInput.class, () -> node.own.changePassword(who, token, last, Node.PASSWORD));
        assertThat(again.errors().get(0).message().in(Locale.ENGLISH)).contains("last 5");
        node.own.changePassword(who, token, last, NEXT + 4);
        node.own.changePassword(who, token, NEXT + 4, Node.PASSWORD);
    }

    @OnEveryDatabase
    void whoeverFoundAnUnattendedDeskMayNotGuessAtLeisure(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        SignIn.SignedIn mine = node.enter("wangwei", Node.PASSWORD, Node.DESK);
        Viewer who = mine.session().viewer();

        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> node.own.changePassword(who, mine.token().text(), "Guess-1234567", NEXT))
                    .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("current"));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> node.own.changePassword(who, mine.token().text(), Node.PASSWORD, NEXT));
        assertThat(node.traces.actions()).endsWith("identity.password-change-fail");
    }

    @OnEveryDatabase
    void aResetPasswordMustBeChangedAndSignsOutEverywhere(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        String token = node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text();
        assertThat(node.sessions.resume(token)).isPresent();

        String password = node.lostAccess.resetPassword(Node.administrator(), id);

        assertThat(node.sessions.resume(token)).isEmpty();
        assertThat(node.enter("wangwei", password, Node.DESK).session().mustChangePassword())
                .isTrue();
        assertThat(node.traces.entries().toString()).doesNotContain(password);
    }

    @OnEveryDatabase
    void remembersTheLanguageWithoutDisturbingWhoEditsThePerson(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        Viewer who = Node.viewer(id);

        node.own.chooseLocale(who, "en");

        assertThat(node.own.of(who).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(node.people.get(id).version()).isZero();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> node.own.chooseLocale(who, "fr"));
    }

    private static void assertRefused(Node node, Viewer who, String token, String next, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.own.changePassword(who, token, Node.PASSWORD, next))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo(field));
    }
}
