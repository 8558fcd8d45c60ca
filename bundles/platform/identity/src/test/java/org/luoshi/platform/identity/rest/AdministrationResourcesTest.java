package org.luoshi.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.platform.identity.people.Appointments.Candidate;
import org.luoshi.platform.identity.rest.PeopleResource.GrantBody;
import org.luoshi.platform.identity.rest.SecondFactorResource.BothBody;
import org.luoshi.platform.identity.rest.SecondFactorResource.CodeBody;
import org.luoshi.platform.identity.rest.SecondFactorResource.OwnPasswordBody;
import org.luoshi.platform.identity.rest.SetUpResource.AppointedJson;
import org.luoshi.platform.identity.rest.SetUpResource.CandidatesBody;
import org.luoshi.platform.identity.rest.SignInWayResource.SignInWayBody;
import org.luoshi.platform.identity.sealing.SealingKeys.Key;
import org.luoshi.testkit.database.TestDatabase;

class AdministrationResourcesTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final Viewer ADMINISTRATOR = Node.administrator();
    private static final Viewer SECURITY = Node.viewer(902, "identity.roles.manage");

    private final TestDatabase database = TestDatabase.h2();
    private final Cookie cookie = new Cookie();
    private Node node;
    private PeopleResource people;

    @BeforeEach
    void open() {
        node = new Node(database);
        people = new PeopleResource(
                node.people, node.lostAccess, node.grants, node.lockouts, node.handOver, node.directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void choosesWhoKeepsThePasswordOfAPerson() {
        long id = node.settled("wangwei").account().id();
        SignInWayResource ways = new SignInWayResource(node.ways, node.directory);

        PersonJson changed = ways.choose(id, FIRST, new SignInWayBody(SignInBy.DIRECTORY), ADMINISTRATOR);

        assertThat(changed.signInBy()).isEqualTo(SignInBy.DIRECTORY);
        assertThat(changed).isEqualTo(people.get(id));
    }

    @Test
    void appointsThreeAdministratorsAndGrantsRights() {
        SetUpResource setUp = new SetUpResource(node.appointments);
        Viewer first =
                Node.viewer(node.settled("first", Roles.ADMINISTRATOR).account().id(), "identity.people.manage");
        long id = node.person("wangwei", "王伟", null).account().id();

        assertThat(setUp.simpleMode(first).administration()).isEqualTo(Administration.SIMPLE);
        List<AppointedJson> appointed = setUp.appoint(
                new CandidatesBody(Map.of(
                        Roles.ADMINISTRATOR, new Candidate("xitong", "李系统"),
                        Roles.SECURITY_ADMINISTRATOR, new Candidate("anquan", "王安全"),
                        Roles.AUDITOR, new Candidate("shenji", "赵审计"))),
                first);

        assertThat(appointed).extracting(AppointedJson::username).containsExactly("xitong", "anquan", "shenji");
        assertThat(appointed.toString()).doesNotContain(appointed.get(0).password());
        assertThat(setUp.administration().administration()).isEqualTo(Administration.SEPARATED);
        assertThat(people.grant(id, FIRST, new GrantBody(Set.of(Roles.LEADER)), SECURITY)
                        .roles())
                .containsExactly(Roles.LEADER);
        assertThat(people.grant(id, new ExpectedVersion(1), new GrantBody(null), SECURITY)
                        .roles())
                .isEmpty();
    }

    @Test
    void changesTheKeyAndRemovesTheOldOne() {
        KeysResource keys = new KeysResource(node.sealing.keys());
        String old = keys.list(ADMINISTRATOR).get(0).name();

        List<Key> both = keys.renew(ADMINISTRATOR);

        assertThat(both).extracting(Key::newest).containsExactly(false, true);
        node.clock.advance(Duration.ofHours(1));
        assertThat(keys.drop(old, ADMINISTRATOR)).containsExactly(both.get(1));
    }

    @Test
    void turnsTheSecondFactorOnAndOff() {
        SecondFactorResource factor = new SecondFactorResource(node.factors);
        long id = node.settled("wangwei").account().id();
        Viewer viewer = Node.viewer(id);
        cookie.set(node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text());
        assertThat(factor.state(viewer).active()).isFalse();

        String secret = factor.begin(new OwnPasswordBody(Node.PASSWORD), viewer).secret();
        Totp app = new Totp(Base32.decode(secret));
        List<String> codes = factor.confirm(new CodeBody(app.code(node.clock.instant())), viewer, cookie)
                .recoveryCodes();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(factor.state(viewer).recoveryCodesLeft()).isEqualTo(10);
        assertThat(people.get(id).secondFactor()).isTrue();
        String paper = factor.renew(new BothBody(Node.PASSWORD, codes.get(0)), viewer)
                .recoveryCodes()
                .get(0);
        factor.remove(new BothBody(Node.PASSWORD, paper), viewer);
        assertThat(people.get(id).secondFactor()).isFalse();
        people.removeSecondFactor(id, ADMINISTRATOR);
    }
}
