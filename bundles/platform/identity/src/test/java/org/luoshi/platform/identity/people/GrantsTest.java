package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class GrantsTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final Viewer SYSTEM = Node.viewer(901, IdentityPermissions.PEOPLE_MANAGE);
    private static final Viewer SECURITY = Node.viewer(902, IdentityPermissions.ROLES_MANAGE);

    @OnEveryDatabase
    void anAccountWorksAfterOneAddedItAndAnotherGrantedItsRights(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        People.Added added = add(node);
        long id = added.person().account().id();
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> node.enter("wangwei", added.password(), Node.DESK))
                .satisfies(e -> assertThat(e.explanation().in(Locale.ENGLISH)).contains("security administrator"));

        Account granted = node.grants.give(SECURITY, id, FIRST, Set.of(Roles.STAFF));

        assertThat(granted.version()).isEqualTo(1);
        assertThat(node.lastTrace().event().after().get("roles")).hasToString("[staff]");
        assertThat(node.enter("wangwei", added.password(), Node.DESK)
                        .session()
                        .viewer()
                        .roles())
                .containsExactly(Roles.STAFF);
    }

    @OnEveryDatabase
    void whoeverAddedAnAccountDoesNotGrantItsRights(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long id = add(node).person().account().id();
        Viewer later = Node.viewer(SYSTEM.personId(), IdentityPermissions.ROLES_MANAGE);

        assertBroken("own-creation", () -> node.grants.give(later, id, FIRST, Set.of(Roles.STAFF)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> node.grants.give(SYSTEM, id, FIRST, Set.of(Roles.STAFF)));
    }

    @OnEveryDatabase
    void nobodyGrantsRightsToThemselves(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long id = add(node).person().account().id();

        assertBroken(
                "own-rights",
                () -> node.grants.give(
                        Node.viewer(id, IdentityPermissions.ROLES_MANAGE), id, FIRST, Set.of(Roles.LEADER)));
    }

    @OnEveryDatabase
    void nobodyHoldsTwoOfTheThreeNorOneBesideAnOrdinaryRole(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long id = add(node).person().account().id();

        for (Set<String> roles :
                Set.of(Set.of(Roles.ADMINISTRATOR, Roles.SECURITY_ADMINISTRATOR), Set.of(Roles.AUDITOR, Roles.STAFF))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> node.grants.give(SECURITY, id, FIRST, roles))
                    .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("roles"));
        }
    }

    @OnEveryDatabase
    void rightsThatAreWithdrawnEndTheSession(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();
        String token = node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text();

        node.grants.give(SECURITY, id, new ExpectedVersion(node.people.get(id).version()), Set.of());

        assertThat(node.sessions.resume(token)).isEmpty();
    }

    private static People.Added add(Node node) {
        return node.people.add(SYSTEM, new PersonDetails("wangwei", "王伟", null, "", "", "", Set.of()));
    }

    private static void assertBroken(String rule, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity." + rule));
    }
}
