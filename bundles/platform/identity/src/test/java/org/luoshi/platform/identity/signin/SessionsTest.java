package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.MeetingsModule;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.directory.RightsNews;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.RoleDetails;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.platform.rest.Session;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SessionsTest {
    @OnEveryDatabase
    void aRestartSignsNobodyOut(TestDatabase database) {
        Node node = new Node(database);
        SignIn.SignedIn signedIn = signIn(node, Roles.LEADER);

        Session resumed =
                node.another().sessions.resume(signedIn.token().text()).orElseThrow();

        assertThat(resumed.csrfToken()).isEqualTo(signedIn.session().csrfToken());
        assertThat(resumed.viewer().personId())
                .isEqualTo(signedIn.session().viewer().personId());
        assertThat(resumed.viewer().scope()).isEqualTo(DataScope.ALL);
        assertThat(resumed.viewer().may(IdentityPermissions.PEOPLE_READ)).isTrue();
    }

    @OnEveryDatabase
    void theDatabaseHoldsNoTokenThatCouldBeUsed(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();

        List<?> stored = node.transactions.read(() -> node.transactions
                .entityManager()
                .createNativeQuery("select s.token_hash from user_session s", String.class)
                .getResultList());

        assertThat(stored).hasSize(1).noneMatch(token::equals);
        assertThat(node.sessions.resume((String) stored.get(0))).isEmpty();
        assertThat(node.sessions.resume(null)).isEmpty();
        assertThat(node.sessions.resume("x".repeat(43))).isEmpty();
    }

    @OnEveryDatabase
    void silenceEndsASessionAndUseKeepsIt(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();

        for (int i = 0; i < 3; i++) {
            node.clock.advance(Duration.ofMinutes(29));
            assertThat(node.sessions.resume(token)).isPresent();
        }
        assertThat(node.another().sessions.resume(token)).isPresent();
        node.clock.advance(Duration.ofMinutes(30));
        assertThat(node.sessions.resume(token)).isEmpty();
    }

    @OnEveryDatabase
    void listeningKeepsNobodySignedIn(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();

        node.clock.advance(Duration.ofMinutes(29));
        assertThat(node.sessions.watch(token)).isPresent();
        node.clock.advance(Duration.ofMinutes(1));
        assertThat(node.sessions.watch(token)).isEmpty();
    }

    @OnEveryDatabase
    void noSessionLastsLongerThanTwelveHours(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();
        for (int i = 0; i < 35; i++) {
            node.clock.advance(Duration.ofMinutes(20));
            assertThat(node.sessions.resume(token)).isPresent();
        }

        node.clock.advance(Duration.ofMinutes(20));

        assertThat(node.sessions.resume(token)).isEmpty();
        assertThat(node.sessions.tidy()).isEqualTo(1);
    }

    @OnEveryDatabase
    void signingOutEndsTheSessionHereAtOnceAndElsewhereWithinSeconds(TestDatabase database) {
        Node node = new Node(database);
        Node there = node.another();
        SignIn.SignedIn signedIn = signIn(node);
        String token = signedIn.token().text();
        assertThat(there.sessions.resume(token)).isPresent();

        node.sessions.signOut(signedIn.session().viewer(), token);
        node.sessions.signOut(signedIn.session().viewer(), token);

        assertThat(node.sessions.resume(token)).isEmpty();
        there.clock.advance(Duration.ofDays(-1));
        assertThat(there.sessions.resume(token))
                .as("what a clock read that was ahead is not believed")
                .isEmpty();
        there.clock.advance(Duration.ofDays(1).plus(Sessions.REMEMBERED));
        assertThat(there.sessions.resume(token)).isEmpty();
        assertThat(node.traces.actions()).containsOnlyOnce("identity.sign-out");
    }

    @OnEveryDatabase
    void whatARoleGainsOrLosesIsFeltAtOnce(TestDatabase database) {
        Node node = new Node(database);
        node.catalogue.appears(new MeetingsModule(), true);
        String token = signIn(node, Roles.LEADER).token().text();
        assertThat(resume(node, token).may(IdentityPermissions.PEOPLE_READ)).isTrue();

        node.roles.change(
                Node.administrator(),
                Roles.LEADER,
                new ExpectedVersion(version(node)),
                new RoleDetails(null, null, DataScope.OFFICE, Set.of(MeetingsModule.CALL)));

        assertThat(resume(node, token).may(IdentityPermissions.PEOPLE_READ)).isFalse();
        assertThat(resume(node, token).may(MeetingsModule.CALL)).isTrue();
        assertThat(resume(node, token).scope()).isEqualTo(DataScope.OFFICE);
    }

    @OnEveryDatabase
    void theRightsOfAModuleComeAndGoWithItAndOpenPagesHear(TestDatabase database) {
        Node node = new Node(database);
        List<String> news = new ArrayList<>();
        tellRightsNews(node, news);
        String token = signIn(node, Roles.SUPERVISOR).token().text();
        MeetingsModule meetings = new MeetingsModule();
        assertThat(resume(node, token).may(MeetingsModule.CALL)).isFalse();
        news.clear();

        node.catalogue.appears(meetings, true);
        assertThat(resume(node, token).may(MeetingsModule.CALL)).isTrue();
        node.catalogue.removeSource(meetings);
        assertThat(resume(node, token).may(MeetingsModule.CALL)).isFalse();

        assertThat(news).containsOnly("modules").hasSizeGreaterThanOrEqualTo(2);
    }

    @OnEveryDatabase
    void whoIsDeactivatedIsOutAtOnce(TestDatabase database) {
        Node node = new Node(database);
        SignIn.SignedIn signedIn = signIn(node);
        String token = signedIn.token().text();
        assertThat(node.sessions.resume(token)).isPresent();

        node.people.deactivate(Node.administrator(), signedIn.session().viewer().personId(), new ExpectedVersion(0));

        assertThat(node.sessions.resume(token)).isEmpty();
    }

    @OnEveryDatabase
    void aHeadSeesTheOfficeAndWhatLiesUnderIt(TestDatabase database) {
        Node node = new Node(database);
        long office = node.office("办公室", null).id();
        long below = node.office("文秘科", office).id();
        long id = node.settled("wangwei", Roles.OFFICE_HEAD).account().id();
        node.people.change(
                Node.administrator(),
                id,
                new ExpectedVersion(0),
                Node.details("wangwei", "王伟", office, Roles.OFFICE_HEAD));

        Viewer viewer = resume(
                node, node.enter("wangwei", Node.PASSWORD, Node.DESK).token().text());

        assertThat(viewer.officeIds()).containsExactlyInAnyOrder(office, below);
        assertThat(viewer.officeName()).isEqualTo("办公室");
        assertThat(viewer.scope()).isEqualTo(DataScope.OFFICE);
    }

    @OnEveryDatabase
    void manyRequestsAtOnceCostOneLook(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();
        node.sessions.resume(token);

        long statements = database.statements(node.transactions, () -> {
            for (int i = 0; i < 100; i++) {
                node.sessions.resume(token);
            }
        });

        assertThat(statements).isZero();
    }

    @OnEveryDatabase
    void theLastUseIsWrittenAtMostOnceAMinute(TestDatabase database) {
        Node node = new Node(database);
        String token = signIn(node).token().text();

        node.clock.advance(Duration.ofSeconds(30));
        long early = database.statements(node.transactions, () -> node.sessions.resume(token));
        node.clock.advance(Duration.ofSeconds(30));
        long late = database.statements(node.transactions, () -> node.sessions.resume(token));

        assertThat(late).isGreaterThan(early);
    }

    /** Has the topics that open pages are told of added to a list. */
    private static void tellRightsNews(Node node, List<String> topics) {
        new RightsNews(node.installation, new LiveEvents() {
            @Override
            public void changed(String topic) {
                topics.add(topic);
            }

            @Override
            public void changed(String topic, Collection<Long> personIds) {
                topics.add(topic);
            }
        });
    }

    private static SignIn.SignedIn signIn(Node node, String... roles) {
        node.settled("zhaoqiang", roles);
        return node.enter("zhaoqiang", Node.PASSWORD, Node.DESK);
    }

    private static Viewer resume(Node node, String token) {
        return node.sessions.resume(token).orElseThrow().viewer();
    }

    private static long version(Node node) {
        return node.roles.list().stream()
                .filter(role -> role.key().equals(Roles.LEADER))
                .findFirst()
                .orElseThrow()
                .version();
    }
}
