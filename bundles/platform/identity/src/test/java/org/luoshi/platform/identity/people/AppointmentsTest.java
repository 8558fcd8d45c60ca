package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.identity.MeetingsModule;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.people.Appointments.Appointed;
import org.luoshi.platform.identity.people.Appointments.Candidate;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AppointmentsTest {
    private static final Map<Duty, Candidate> THREE = Map.of(
            Duty.SYSTEM, new Candidate("xitong", "李系统"),
            Duty.SECURITY, new Candidate("anquan", "王安全"),
            Duty.AUDIT, new Candidate("shenji", "赵审计"));

    @OnEveryDatabase
    void theAccountOfTheFirstStartAppointsThreeAndClosesItself(TestDatabase database) {
        Node node = new Node(database);
        node.catalogue.appears(new MeetingsModule(), true);
        Viewer first = firstAdministrator(node);

        List<Appointed> appointed = node.appointments.appoint(first, THREE);

        assertThat(appointed).extracting(Appointed::duty).containsExactly(Duty.values());
        assertThat(appointed.toString()).doesNotContain(appointed.get(0).password());
        assertThat(node.appointments.administration()).isEqualTo(Administration.SEPARATED);
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> node.enter("first", Node.PASSWORD, Node.DESK));
        assertThat(permissions(node, appointed.get(0)))
                .containsExactlyInAnyOrder(
                        IdentityPermissions.PEOPLE_READ,
                        IdentityPermissions.PEOPLE_MANAGE,
                        IdentityPermissions.OFFICES_MANAGE,
                        IdentityPermissions.KEYS_MANAGE);
        assertThat(permissions(node, appointed.get(1)))
                .containsExactlyInAnyOrder(IdentityPermissions.PEOPLE_READ, IdentityPermissions.ROLES_MANAGE);
        assertThat(permissions(node, appointed.get(2))).containsExactly(IdentityPermissions.PEOPLE_READ);
        assertThat(node.directory.administrators()).hasSize(4);
        assertThat(node.traces.actions()).contains("identity.person-deactivate", "identity.administration-choose");
    }

    @OnEveryDatabase
    void nothingIsDoneWhenOneOfTheThreeIsWrong(TestDatabase database) {
        Node node = new Node(database);
        Viewer first = firstAdministrator(node);
        Map<Duty, Candidate> wrong = Map.of(
                Duty.SYSTEM, new Candidate("same", "李系统"),
                Duty.SECURITY, new Candidate("SAME", " "));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.appointments.appoint(first, wrong))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("security-administrator.name", "auditor.username", "auditor.name"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.appointments.appoint(
                        first,
                        Map.of(
                                Duty.SYSTEM, new Candidate("xitong", "李系统"),
                                Duty.SECURITY, new Candidate("XITONG", "王安全"),
                                Duty.AUDIT, new Candidate("first", "赵审计"))))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("security-administrator.username"));
        assertThat(node.people.get(first.personId()).account().active()).isTrue();
        assertThat(node.appointments.administration()).isEqualTo(Administration.SET_UP);
    }

    @OnEveryDatabase
    void theThreeAreAppointedOnce(TestDatabase database) {
        Node node = new Node(database);
        Viewer first = firstAdministrator(node);
        node.appointments.appoint(first, THREE);

        assertChosen(() -> node.appointments.appoint(first, THREE));
        assertChosen(() -> node.appointments.chooseSimpleMode(first));
    }

    @OnEveryDatabase
    void aSmallOfficeChoosesSimpleModeAndLeavesItByAppointingThree(TestDatabase database) {
        Node node = new Node(database);
        Viewer first = firstAdministrator(node);

        node.appointments.chooseSimpleMode(first);

        assertThat(node.cache.active()).isTrue();
        assertChosen(() -> node.appointments.chooseSimpleMode(first));
        node.appointments.appoint(first, THREE);
        assertThat(node.cache.active()).isFalse();
        assertThat(node.another().appointments.administration()).isEqualTo(Administration.SEPARATED);
    }

    @OnEveryDatabase
    void onlyAnAdministratorAppoints(TestDatabase database) {
        Node node = new Node(database);
        long id = node.settled("wangwei").account().id();

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> node.appointments.appoint(Node.viewer(id, IdentityPermissions.PEOPLE_MANAGE), THREE));
    }

    private static Viewer firstAdministrator(Node node) {
        long id = node.settled("first", Roles.ADMINISTRATOR).account().id();
        return Node.viewer(id, IdentityPermissions.PEOPLE_MANAGE);
    }

    private static Iterable<String> permissions(Node node, Appointed appointed) {
        return node.viewers.of(appointed.account()).permissions();
    }

    private static void assertChosen(Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity.administration-chosen"));
    }
}
