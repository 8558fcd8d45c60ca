package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.identity.AtOnce;
import org.luoshi.platform.identity.MeetingsModule;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class FirstStartTest {
    private static final Map<String, String> GIVEN = Map.of("LUOSHI_ADMIN_PASSWORD", "trial");

    @OnEveryDatabase
    void makesAPasswordThatIsShownOnceAndMustBeChanged(TestDatabase database) {
        Node node = new Node(database);

        String password = firstStart(node).prepare(Map.of()).orElseThrow();

        SignIn.SignedIn signedIn = node.enter("admin", password, Node.DESK);
        assertThat(signedIn.session().mustChangePassword()).isTrue();
        assertThat(signedIn.session().viewer().roles()).isEqualTo(Set.of(Roles.ADMINISTRATOR));
        assertThat(node.cache.active()).isFalse();
        assertThat(node.traces.entries().toString()).doesNotContain(password);
        assertThat(firstStart(node).prepare(Map.of())).isEmpty();
    }

    @OnEveryDatabase
    void thereIsNoDefaultPassword(TestDatabase database) {
        Node node = new Node(database);
        assertThat(node.transactions.read(node.accounts::anybody)).isFalse();

        Optional<String> one = firstStart(node).prepare(Map.of("LUOSHI_ADMIN_PASSWORD", " "));

        assertThat(one).isPresent();
        for (String guess : List.of("admin", "karaf", "password", "luoshi", " ", "Admin123456")) {
            node.clock.advance(Duration.ofHours(25));
            assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("admin", guess, Node.DESK));
        }
        String stored = node.transactions.read(() -> {
            long id = node.accounts.findByUsername("admin").orElseThrow().id();
            return node.accounts.credential(id).orElseThrow().hash().text();
        });
        assertThat(stored).startsWith("$argon2id$v=19$");
    }

    @OnEveryDatabase
    void aPasswordFromTheEnvironmentMeansSimpleMode(TestDatabase database) {
        Node node = new Node(database);
        node.catalogue.appears(new MeetingsModule(), true);

        assertThat(firstStart(node).prepare(GIVEN)).isEmpty();

        SignIn.SignedIn signedIn = node.enter("admin", "trial", Node.DESK);
        Viewer viewer = signedIn.session().viewer();
        assertThat(signedIn.session().mustChangePassword()).isFalse();
        assertThat(viewer.scope()).isEqualTo(DataScope.ALL);
        assertThat(viewer.may(MeetingsModule.CALL)).isTrue();
        assertThat(viewer.may("absent.module")).isFalse();
        assertThat(node.cache.active()).isTrue();
        assertThat(node.directory.peopleWith(MeetingsModule.CALL)).hasSize(1);
        assertThat(node.another().cache.active()).isTrue();
    }

    @OnEveryDatabase
    void endingSimpleModeLeavesWhatTheRoleGives(TestDatabase database) {
        Node node = new Node(database);
        node.catalogue.appears(new MeetingsModule(), true);
        firstStart(node).prepare(GIVEN);

        node.administered(Administration.SEPARATED);

        Viewer viewer = node.enter("admin", "trial", Node.DESK).session().viewer();
        assertThat(viewer.may(MeetingsModule.CALL)).isFalse();
        assertThat(viewer.may(IdentityPermissions.PEOPLE_MANAGE)).isTrue();
        assertThat(viewer.may(IdentityPermissions.ROLES_MANAGE)).isFalse();
        assertThat(viewer.scope()).isEqualTo(DataScope.OWN);
        assertThat(node.cache.active()).isFalse();
    }

    @OnEveryDatabase
    void changesNothingWhenThereIsSomebody(TestDatabase database) {
        Node node = new Node(database);
        node.settled("wangwei");

        assertThat(firstStart(node).prepare(GIVEN)).isEmpty();

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("admin", "trial", Node.DESK));
    }

    @OnEveryDatabase
    void twoNodesThatStartAtOnceCreateOneAdministrator(TestDatabase database) throws Exception {
        Node node = new Node(database);

        List<Optional<String>> passwords =
                AtOnce.times(2, () -> firstStart(node.another()).prepare(Map.of()));

        assertThat(passwords).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(node.directory.peopleWith(IdentityPermissions.PEOPLE_MANAGE)).hasSize(1);
    }

    private static FirstStart firstStart(Node node) {
        return new FirstStart(node.changes, node.accounts, node.installation, node.hashing, node.firstPasswords);
    }
}
