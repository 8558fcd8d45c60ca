package org.luoshi.platform.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.MeetingsModule;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Role;
import org.luoshi.platform.identity.domain.RoleDetails;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class RoleBookTest {
    @OnEveryDatabase
    void everyInstallationStartsWithTheRolesOfTheProductInBothLanguages(TestDatabase database) {
        Node node = new Node(database);

        assertThat(node.roles.list())
                .extracting(Role::key)
                .containsExactly(
                        Roles.ADMINISTRATOR,
                        Roles.SECURITY_ADMINISTRATOR,
                        Roles.AUDITOR,
                        Roles.LEADER,
                        Roles.SUPERVISOR,
                        Roles.OFFICE_HEAD,
                        Roles.STAFF);
        assertThat(node.roles.list()).allMatch(Role::builtIn);
        Role leader = role(node, Roles.LEADER);
        assertThat(leader.name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("厅领导");
        assertThat(leader.name().in(Locale.ENGLISH)).isEqualTo("Leader of the department");
        assertThat(leader.scope()).isEqualTo(DataScope.ALL);
        assertThat(leader.permissions()).containsExactly(IdentityPermissions.PEOPLE_READ);
        assertThat(role(node, Roles.STAFF).permissions()).isEmpty();
    }

    @OnEveryDatabase
    void whatPeopleChangeStandsWhenTheModuleComesAgain(TestDatabase database) {
        Node node = new Node(database);
        MeetingsModule meetings = new MeetingsModule();
        node.catalogue.appears(meetings, true);
        assertThat(role(node, Roles.STAFF).permissions()).containsExactly(MeetingsModule.READ);
        assertThat(node.traces.actions()).endsWith("identity.permissions-appear");

        change(node, Roles.STAFF, DataScope.OFFICE);
        node.catalogue.removeSource(meetings);
        node.catalogue.appears(new MeetingsModule(), true);

        assertThat(role(node, Roles.STAFF).permissions()).isEmpty();
        assertThat(role(node, Roles.STAFF).scope()).isEqualTo(DataScope.OFFICE);
        assertThat(role(node.another(), Roles.LEADER).permissions()).contains(MeetingsModule.READ);
    }

    @OnEveryDatabase
    void permissionsOfAnAbsentModuleStayButCountForNothing(TestDatabase database) {
        Node node = new Node(database);
        MeetingsModule meetings = new MeetingsModule();
        node.catalogue.appears(meetings, true);
        node.person("wangwei", "王伟", null);
        assertThat(node.directory.peopleWith(MeetingsModule.READ)).hasSize(1);

        node.catalogue.removeSource(meetings);

        assertThat(node.directory.peopleWith(MeetingsModule.READ)).isEmpty();
        assertThat(node.catalogue.counting(role(node, Roles.STAFF).permissions()))
                .isEmpty();
        change(node, Roles.STAFF, DataScope.OWN);
        node.catalogue.appears(meetings, true);
        assertThat(node.directory.peopleWith(MeetingsModule.READ)).hasSize(1);
    }

    @OnEveryDatabase
    void anOfficeAddsRolesOfItsOwn(TestDatabase database) {
        Node node = new Node(database);
        Set<String> read = Set.of(IdentityPermissions.PEOPLE_READ);

        Role added = node.roles.add(Node.administrator(), new RoleDetails("统计员", "看人", DataScope.OFFICE, read));

        assertThat(added.key()).isEqualTo("custom-1");
        node.person("wangwei", "王伟", null, "custom-1");
        assertThat(node.directory.peopleWith(IdentityPermissions.PEOPLE_READ)).hasSize(1);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        node.roles.add(Node.administrator(), new RoleDetails("厅领导", "", DataScope.OWN, Set.of())));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.roles.add(
                        Node.administrator(), new RoleDetails("飞行员", "", DataScope.OWN, Set.of("meetings.fly"))));
        assertThat(node.roles
                        .add(Node.administrator(), new RoleDetails("信访员", "", DataScope.OWN, read))
                        .key())
                .isEqualTo("custom-2");
    }

    @OnEveryDatabase
    void theRightsOfTheThreeAdministratorsAreKeptApart(TestDatabase database) {
        Node node = new Node(database);
        node.catalogue.appears(new MeetingsModule(), true);

        for (String role : List.of(Roles.LEADER, Roles.ADMINISTRATOR, Roles.AUDITOR)) {
            assertKeptApart(node, role, IdentityPermissions.PEOPLE_MANAGE, IdentityPermissions.ROLES_MANAGE);
        }
        assertKeptApart(node, Roles.SECURITY_ADMINISTRATOR, IdentityPermissions.ROLES_MANAGE, MeetingsModule.READ);
    }

    private static void assertKeptApart(Node node, String key, String... permissions) {
        RoleDetails details = new RoleDetails(null, null, DataScope.OWN, Set.of(permissions));
        ExpectedVersion version = new ExpectedVersion(role(node, key).version());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.roles.change(Node.administrator(), key, version, details))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("permissions"));
    }

    @OnEveryDatabase
    void onlyARoleThatNobodyHasIsDeleted(TestDatabase database) {
        Node node = new Node(database);
        node.roles.add(Node.administrator(), new RoleDetails("统计员", "", DataScope.OFFICE, Set.of()));
        long id = node.person("wangwei", "王伟", null, "custom-1").account().id();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> node.roles.remove(Node.administrator(), "custom-1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("identity.role-in-use"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> node.roles.remove(Node.administrator(), Roles.STAFF));

        node.people.change(
                Node.administrator(), id, new ExpectedVersion(0), Node.details("wangwei", "王伟", null, Roles.STAFF));
        node.roles.remove(Node.administrator(), "custom-1");
        assertThat(node.roles.list()).hasSize(7);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> node.roles.remove(Node.administrator(), "custom-1"));
    }

    @OnEveryDatabase
    void changesARoleOnceForEachVersionAndOnlyForWhoMay(TestDatabase database) {
        Node node = new Node(database);
        ExpectedVersion version = new ExpectedVersion(role(node, Roles.LEADER).version());
        RoleDetails nothing = new RoleDetails(null, null, DataScope.ALL, Set.of());

        Role changed = node.roles.change(Node.administrator(), Roles.LEADER, version, nothing);

        assertThat(changed.version()).isGreaterThan(version.number());
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> node.roles.change(Node.administrator(), Roles.LEADER, version, nothing));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> node.roles.change(Node.viewer(5), Roles.LEADER, version, nothing));
    }

    private static Role change(Node node, String key, DataScope scope) {
        RoleDetails details = new RoleDetails(null, null, scope, Set.of());
        ExpectedVersion version = new ExpectedVersion(role(node, key).version());
        return node.roles.change(Node.administrator(), key, version, details);
    }

    private static Role role(Node node, String key) {
        return node.roles.list().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
