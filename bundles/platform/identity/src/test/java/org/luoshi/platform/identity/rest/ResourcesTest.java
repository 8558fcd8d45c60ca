package org.luoshi.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.rest.OrganisationResource.OfficeBody;
import org.luoshi.platform.identity.rest.OrganisationResource.OfficeJson;
import org.luoshi.platform.identity.rest.PeopleResource.AddedJson;
import org.luoshi.platform.identity.rest.PeopleResource.PersonBody;
import org.luoshi.platform.identity.rest.PeopleResource.RevealBody;
import org.luoshi.platform.identity.rest.RolesResource.RoleBody;
import org.luoshi.platform.identity.rest.RolesResource.RoleJson;
import org.luoshi.platform.identity.rest.SessionResource.LocaleBody;
import org.luoshi.platform.identity.rest.SessionResource.PasswordBody;
import org.luoshi.platform.identity.rest.SessionResource.SessionJson;
import org.luoshi.platform.identity.rest.SessionResource.SignInBody;
import org.luoshi.testkit.database.TestDatabase;

class ResourcesTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final Viewer ADMINISTRATOR = Node.administrator();

    private final TestDatabase database = TestDatabase.h2();
    private final Cookie cookie = new Cookie();
    private Node node;
    private SessionResource session;
    private OrganisationResource offices;
    private PeopleResource people;
    private RolesResource roles;

    @BeforeEach
    void open() {
        node = new Node(database);
        session = new SessionResource(node.signIn, node.sessions, node.own, node.cache, node.catalogue);
        offices = new OrganisationResource(node.offices, node.directory);
        people = new PeopleResource(
                node.people, node.lostAccess, node.grants, node.lockouts, node.handOver, node.directory);
        roles = new RolesResource(node.roles, node.catalogue);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void signsInWithTheCookieAndOutAgain() {
        node.settled("wangwei", Roles.LEADER);

        SessionJson opened = session.signIn(new SignInBody("wangwei", Node.PASSWORD, null), Node.DESK, cookie);

        assertThat(cookie.token).matches("[A-Za-z0-9_-]{43}");
        assertThat(opened.csrfToken()).isNotEmpty();
        assertThat(opened.viewer().username()).isEqualTo("wangwei");
        assertThat(opened.viewer().permissions()).containsExactly("identity.people.read");
        assertThat(opened.viewer().scope()).isEqualTo(DataScope.ALL);
        assertThat(opened.viewer().office()).isNull();
        assertThat(opened.viewer().locale()).isEqualTo("zh-CN");
        assertThat(session.session(node.sessions.resume(cookie.token).orElseThrow()))
                .isEqualTo(opened);

        Viewer viewer = Node.viewer(opened.viewer().id());
        session.chooseLocale(new LocaleBody("en"), viewer);
        session.changePassword(new PasswordBody(Node.PASSWORD, "Yuhang-9yan-jiu"), viewer, cookie);
        assertThat(session.session(node.sessions.resume(cookie.token).orElseThrow())
                        .viewer()
                        .locale())
                .isEqualTo("en");
        String token = cookie.token;
        session.signOut(viewer, cookie);
        assertThat(cookie.token).isNull();
        assertThat(node.sessions.resume(token)).isEmpty();
    }

    @Test
    void carriesAnOfficeInAndOut() {
        OfficeBody body = new OfficeBody("规划处", null, Kind.OFFICE, null, null, null, null);
        OfficeJson added = (OfficeJson) offices.add(body, ADMINISTRATOR).getEntity();

        OfficeJson changed = offices.change(
                added.id(),
                FIRST,
                new OfficeBody("规划处", "规划", Kind.OFFICE, null, 7, List.of("计划处"), true),
                ADMINISTRATOR);

        assertThat(added.active()).isTrue();
        assertThat(added.shortName()).isEqualTo("规划处");
        assertThat(changed.version()).isEqualTo(1);
        assertThat(offices.get(added.id())).isEqualTo(changed);
        assertThat(offices.list().items()).containsExactly(changed);
        node.person("wangwei", "王伟", added.id());
        assertThat(offices.people(added.id())).extracting("name").containsExactly("王伟");
        OfficeJson other =
                (OfficeJson) offices.add(new OfficeBody("误建", null, Kind.OFFICE, null, null, null, null), ADMINISTRATOR)
                        .getEntity();
        offices.remove(other.id(), ADMINISTRATOR);
        assertThat(offices.list().items()).hasSize(1);
    }

    @Test
    void carriesAPersonInAndOut() {
        long office = node.office("规划处", null).id();
        PersonBody body = new PersonBody("wangwei", "王伟", office, "处长", "6677", "", Set.of(Roles.STAFF));

        AddedJson added = (AddedJson) people.add(body, ADMINISTRATOR).getEntity();
        long id = added.person().id();
        assertThat(added.person().phone()).isEqualTo("******");
        assertThat(people.revealPhone(id, new RevealBody("通知开会"), ADMINISTRATOR).phone())
                .isEqualTo("6677");
        PersonJson changed = people.change(
                id,
                new ExpectedVersion(added.person().version()),
                new PersonBody("wangwei", "王炜", null, "", "", "", Set.of(Roles.STAFF)),
                ADMINISTRATOR);

        assertThat(added.person().office()).isEqualTo(new OfficeName(office, "规划处"));
        assertThat(added.person().roles()).containsExactly(Roles.STAFF);
        assertThat(added.person().lastSignInAt()).isNull();
        assertThat(changed.office()).isNull();
        assertThat(people.get(id)).isEqualTo(changed);
        assertThat(people.resetPassword(id, ADMINISTRATOR).password()).isNotEqualTo(added.password());
        PersonJson gone = people.deactivate(id, new ExpectedVersion(changed.version()), ADMINISTRATOR);
        assertThat(gone.active()).isFalse();
        assertThat(people.activate(id, new ExpectedVersion(gone.version()), ADMINISTRATOR)
                        .active())
                .isTrue();
    }

    @Test
    void listsPeopleAsTheAddressAsks() {
        long office = node.office("规划处", null).id();
        node.person("wangwei", "王伟", office);
        node.person("lina", "李娜", null);
        PeopleFilter filter = filter("规划");
        assertThat(people.list(filter).items()).extracting("username").containsExactly("wangwei");

        PeopleFilter all = filter(null);
        all.sort = "-username";
        all.active = "true";
        all.size = 1;
        assertThat(people.list(all).items()).extracting("username").containsExactly("wangwei");
        all.cursor = people.list(all).next();
        assertThat(people.list(all).items()).extracting("username").containsExactly("lina");

        all.size = 201;
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> people.list(all));
        PeopleFilter unknown = filter("");
        unknown.sort = "salary";
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> people.list(unknown));
    }

    @Test
    void carriesARoleInAndOut() {
        RoleBody body = new RoleBody("统计员", null, DataScope.OFFICE, Set.of("identity.people.read"));

        RoleJson added = (RoleJson) roles.add(body, ADMINISTRATOR).getEntity();
        RoleJson changed =
                roles.change(added.key(), FIRST, new RoleBody("统计", "", DataScope.ALL, Set.of()), ADMINISTRATOR);

        assertThat(added.permissions()).containsExactly("identity.people.read");
        assertThat(changed.name().in(Locale.ENGLISH)).isEqualTo("统计");
        assertThat(roles.list().items()).hasSize(8);
        roles.remove(added.key(), ADMINISTRATOR);
        assertThat(roles.list().items()).hasSize(7);
    }

    @Test
    void namesEveryPermissionAndWhoMayCarryIt() {
        assertThat(new PermissionsResource(node.catalogue).permissions())
                .singleElement()
                .satisfies(module -> {
                    assertThat(module.title().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("人员与组织");
                    assertThat(module.permissions().get(0).title().in(Locale.ENGLISH))
                            .isEqualTo("See people");
                    assertThat(module.permissions().get(0).ordinary()).isTrue();
                    assertThat(module.permissions().get(1).administrators()).containsExactly(Roles.ADMINISTRATOR);
                    assertThat(module.permissions().get(1).ordinary()).isFalse();
                });
    }

    private static PeopleFilter filter(String text) {
        PeopleFilter filter = new PeopleFilter();
        filter.text = text;
        filter.size = 20;
        return filter;
    }
}
