package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class PasswordAgeTest {
    private static final Duration QUARTER = Duration.ofDays(90);

    @OnEveryDatabase
    void aPasswordOfMoreThanNinetyDaysHasToBeChangedAtTheNextSignIn(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");
        node.clock.advance(QUARTER);
        assertThat(mustChange(node, "wangwei")).isFalse();

        node.clock.advance(Duration.ofSeconds(1));
        SignIn.SignedIn signedIn = node.enter("wangwei", Node.PASSWORD, Node.DESK);

        assertThat(signedIn.session().mustChangePassword()).isTrue();
        String token = signedIn.token().text();
        node.own.changePassword(signedIn.session().viewer(), token, Node.PASSWORD, "Yuhang-9yan-jiu");
        assertThat(node.sessions.resume(token).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @OnEveryDatabase
    void scriptsOfASmallOfficeGoOnWithThePasswordOfTheEnvironment(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SIMPLE);
        node.settled("admin", Roles.ADMINISTRATOR);
        node.clock.advance(QUARTER.multipliedBy(4));

        assertThat(mustChange(node, "admin")).isFalse();
    }

    @OnEveryDatabase
    void anAdministratorIsSignedOutAfterTenMinutesWhereTheyAreThree(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        node.settled("xitong", Roles.ADMINISTRATOR);
        node.settled("wangwei");
        String administrator = token(node, "xitong");
        String person = token(node, "wangwei");

        node.clock.advance(Duration.ofMinutes(10));

        assertThat(node.sessions.resume(administrator)).isEmpty();
        assertThat(node.sessions.resume(person)).isPresent();
        node.administered(Administration.SIMPLE);
        String simple = token(node, "xitong");
        node.clock.advance(Duration.ofMinutes(29));
        assertThat(node.sessions.resume(simple)).isPresent();
    }

    private static boolean mustChange(Node node, String username) {
        return node.enter(username, Node.PASSWORD, Node.DESK).session().mustChangePassword();
    }

    private static String token(Node node, String username) {
        return node.enter(username, Node.PASSWORD, Node.DESK).token().text();
    }
}
