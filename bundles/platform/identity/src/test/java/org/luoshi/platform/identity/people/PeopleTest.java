package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.AtOnce;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class PeopleTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final SignedInPerson CLERK =
            Node.viewer(901, IdentityPermissions.PEOPLE_READ, IdentityPermissions.PEOPLE_MANAGE);

    private static final PersonDetails NEW = new PersonDetails("wangwei", "王伟", null, "", "", "", Set.of());

    @OnEveryDatabase
    void aNewPersonHasAFirstPasswordThatIsShownOnceAndMustBeChanged(TestDatabase database) {
        Node node = new Node(database);

        People.Added added = node.people.add(CLERK, NEW);

        assertThat(added.person().mustChangePassword()).isTrue();
        assertThat(added.password()).hasSize(19);
        assertThat(added.toString()).doesNotContain(added.password());
        assertThat(node.traces.entries().toString()).doesNotContain(added.password());
        String stored = node.changes.read(() -> node.accounts
                .credential(added.person().account().id())
                .orElseThrow()
                .hash()
                .text());
        assertThat(stored).startsWith("$argon2id$").doesNotContain(added.password());
    }

    @OnEveryDatabase
    void usernamesAreUniqueWhateverTheCase(TestDatabase database) {
        Node node = new Node(database);
        node.person("WangWei", "王伟", null);
        Listed other = node.person("lina", "李娜", null);

        assertField("username", () -> node.person("wangwei", "王维", null));
        assertField(
                "username",
                () -> node.people.change(CLERK, other.account().id(), FIRST, Node.details("WANGWEI", "李娜", null)));
    }

    @OnEveryDatabase
    void oneOfManyWhoTakeAUsernameAtOnceGetsIt(TestDatabase database) throws Exception {
        Node node = new Node(database);

        List<Boolean> taken = AtOnce.times(6, () -> {
            try {
                return node.person("wangwei", "王伟", null) != null;
            } catch (InvalidInput e) {
                return false;
            }
        });

        assertThat(taken).containsOnlyOnce(true);
    }

    @OnEveryDatabase
    void changesAPersonOnceForEachVersion(TestDatabase database) {
        Node node = new Node(database);
        long office = node.office("规划处", null).id();
        long id = node.person("wangwei", "王伟", null).account().id();

        Listed changed = node.people.change(CLERK, id, FIRST, Node.details("wangwei", "王炜", office));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(node.directory.peopleOf(office)).extracting("name").containsExactly("王炜");
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> node.people.change(CLERK, id, FIRST, Node.details("wangwei", "王", null)))
                .satisfies(e -> assertThat(e.current()).containsEntry("name", "王炜"));
        assertThat(node.lastTrace().event().before()).containsEntry("name", "王伟");
    }

    @OnEveryDatabase
    void refusesUnknownOfficesAndRoles(TestDatabase database) {
        Node node = new Node(database);

        assertField("officeId", () -> node.person("wangwei", "王伟", 99L));
        assertField("roles", () -> node.person("wangwei", "王伟", null, "king"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> node.people.get(99));
    }

    @OnEveryDatabase
    void theLastAdministratorStays(TestDatabase database) {
        Node node = new Node(database);
        long first =
                node.person("first", "甲", null, Roles.ADMINISTRATOR).account().id();
        long second =
                node.person("second", "乙", null, Roles.ADMINISTRATOR).account().id();

        node.people.deactivate(Node.administrator(), second, FIRST);

        assertBroken("last-administrator", () -> node.people.deactivate(Node.administrator(), first, FIRST));
        assertBroken(
                "last-administrator",
                () -> node.people.change(Node.administrator(), first, FIRST, Node.details("first", "甲", null)));
        assertThat(node.people.get(first).account().active()).isTrue();
    }

    @OnEveryDatabase
    void ofTwoAdministratorsWhoDeactivateEachOtherOneStays(TestDatabase database) throws Exception {
        Node node = new Node(database);
        List<Long> ids = List.of(
                node.person("first", "甲", null, Roles.ADMINISTRATOR).account().id(),
                node.person("second", "乙", null, Roles.ADMINISTRATOR).account().id());
        List<Long> turn = new CopyOnWriteArrayList<>(ids);

        List<Boolean> done = AtOnce.times(2, () -> {
            try {
                node.people.deactivate(Node.administrator(), turn.remove(0), FIRST);
                return true;
            } catch (RuleViolation e) {
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @OnEveryDatabase
    void nobodyDeactivatesTheirOwnAccount(TestDatabase database) {
        Node node = new Node(database);
        long id = node.person("wangwei", "王伟", null).account().id();

        assertBroken(
                "own-account",
                () -> node.people.deactivate(Node.viewer(id, IdentityPermissions.PEOPLE_MANAGE), id, FIRST));
    }

    @OnEveryDatabase
    void whoOnlyManagesPeopleGivesNobodyARole(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long id = node.person("wangwei", "王伟", null).account().id();

        assertForbidden(() -> node.people.add(CLERK, Node.details("lina", "李娜", null, Roles.STAFF)));
        assertForbidden(() -> node.people.change(CLERK, id, FIRST, Node.details("wangwei", "王伟", null, Roles.LEADER)));
        assertThat(node.people
                        .change(CLERK, id, FIRST, Node.details("wangwei", "王维", null))
                        .account()
                        .name())
                .isEqualTo("王维");
    }

    @OnEveryDatabase
    void noAdministratorBecomesAnotherByWayOfAPassword(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long auditor =
                node.person("auditor", "甲", null, Roles.AUDITOR).account().id();
        long staff = node.person("wangwei", "王伟", null).account().id();

        assertBroken("administrator-password", () -> node.lostAccess.resetPassword(CLERK, auditor));
        assertThat(node.lostAccess.resetPassword(CLERK, staff)).hasSize(19);
    }

    @OnEveryDatabase
    void ofEachOfTheThreeAdministratorsOneIsLeft(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        long auditor =
                node.person("auditor", "甲", null, Roles.AUDITOR).account().id();

        assertBroken("last-administrator", () -> node.people.deactivate(CLERK, auditor, FIRST));
        node.person("other", "乙", null, Roles.AUDITOR);
        assertThat(node.people.deactivate(CLERK, auditor, FIRST).account().active())
                .isFalse();
    }

    @OnEveryDatabase
    void inASmallOfficeEverybodyHasARoleFromTheBeginning(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SIMPLE);

        assertField("roles", () -> node.people.add(Node.administrator(), NEW));
    }

    @OnEveryDatabase
    void deactivatedPeopleLeaveTheListsAndComeBack(TestDatabase database) {
        Node node = new Node(database);
        long office = node.office("规划处", null).id();
        long id = node.person("wangwei", "王伟", office).account().id();

        Listed gone = node.people.deactivate(CLERK, id, FIRST);
        assertThat(node.directory.peopleOf(office)).isEmpty();
        assertThat(node.directory.personNames(List.of(id))).containsEntry(id, "王伟");

        node.people.activate(CLERK, id, new ExpectedVersion(gone.version()));
        assertThat(node.directory.peopleOf(office)).hasSize(1);
        assertThat(node.traces.actions()).endsWith("identity.person-deactivate", "identity.person-activate");
    }

    private static void assertField(String field, Runnable action) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo(field));
    }

    private static void assertForbidden(Runnable action) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(action::run);
    }

    private static void assertBroken(String rule, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity." + rule));
    }
}
