package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.platform.identity.openid.OpenIdProvider;
import org.luoshi.platform.identity.openid.TestProvider;
import org.luoshi.platform.identity.openid.TestSettings;
import org.luoshi.platform.identity.people.SignInWays;
import org.luoshi.platform.identity.signin.OpenIdSignIn.Next;
import org.luoshi.platform.identity.signin.OpenIdSignIn.Returned;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** People who come from the office's provider of OpenID Connect. */
class OpenIdSignInTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);
    private static final Viewer MANAGER = Node.administrator();

    private final FixedClock clock = FixedClock.at("2026-07-10T09:00");
    private TestProvider there;
    private Node node;
    private OpenIdSignIn signIn;
    private long id;

    @BeforeEach
    void start() throws IOException {
        there = new TestProvider(clock);
    }

    @AfterEach
    void stop() {
        there.close();
    }

    @OnEveryDatabase
    void signsInAndShowsThePageThatWasWanted(TestDatabase database) {
        office(database);

        Next in = through("/items/7?tab=log#end");

        assertThat(in.to()).hasToString("/items/7?tab=log#end");
        assertThat(in.attempt()).isNull();
        assertThat(in.signedIn().session().viewer().personId()).isEqualTo(id);
        assertThat(in.signedIn().session().mustChangePassword()).isFalse();
        assertThat(node.sessions.resume(in.signedIn().token().text())).isPresent();
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.sign-in");
        assertThat(through("https://evil.example/").to()).hasToString("/");
        assertThat(through("//evil.example/").to()).hasToString("/");
        assertThat(through("/\\evil.example/").to()).hasToString("/");
        assertThat(through("/api/session").to()).hasToString("/");
        assertThat(through("/a\r\nSet-Cookie: x").to()).hasToString("/");
        assertThat(through(null).to()).hasToString("/");
    }

    @OnEveryDatabase
    void anAttemptCountsOnceInTheBrowserThatBeganIt(TestDatabase database) {
        office(database);
        Next mine = signIn.begin("/", Node.DESK);
        Next other = signIn.begin("/", Node.DESK);
        String code = there.authorize(mine.to());
        Returned returned = new Returned(code, mine.attempt().state(), null);

        assertStopped(
                "openid-expired", signIn.comeBack(returned, other.attempt().text(), Node.DESK));
        assertStopped("openid-expired", signIn.comeBack(returned, null, Node.DESK));
        assertStopped(
                "openid-expired",
                signIn.comeBack(new Returned(code, null, null), mine.attempt().text(), Node.DESK));
        assertThat(signIn.comeBack(returned, mine.attempt().text(), Node.DESK).signedIn())
                .isNotNull();
        assertStopped("openid-expired", signIn.comeBack(returned, mine.attempt().text(), Node.DESK));
        Next late = signIn.begin("/", Node.DESK);
        node.clock.advance(OpenIdSignIn.LASTS);
        assertStopped("openid-expired", back(late));
        assertThat(signIn.tidy()).isPositive();
        assertThat(node.traces.actions()).doesNotContain("identity.sign-in-fail");
    }

    @OnEveryDatabase
    void whoMayNotComeInThisWayIsToldWhy(TestDatabase database) {
        office(database);
        node.settled("lina");
        node.settled("shenji", Roles.AUDITOR);
        there.username = "lina";
        assertStopped("openid-other-way", through("/"));
        assertThat(node.lastTrace().event().after())
                .containsEntry("username", "lina")
                .containsEntry("obstacle", "OTHER_WAY");
        there.username = "shenji";
        assertStopped("openid-other-way", through("/"));
        there.username = "nobody";
        assertStopped("openid-unknown", through("/"));
        assertThat(node.lastTrace().event().after()).containsEntry("username", "");
        there.username = "wangwei";
        there.claims = claims -> claims.claim("nonce", "another");
        assertStopped("openid-invalid", through("/"));
        there.claims = claims -> claims;
        node.people.deactivate(MANAGER, id, version());
        assertStopped("openid-inactive", through("/"));
        Next denied = signIn.begin("/", Node.DESK);
        Returned no = new Returned(null, denied.attempt().state(), "access_denied");
        assertStopped("openid-denied", signIn.comeBack(no, denied.attempt().text(), Node.DESK));
    }

    @OnEveryDatabase
    void aProviderThatIsAwayIsNoFailureOfAnybody(TestDatabase database) {
        office(database);
        Next begun = signIn.begin("/", Node.DESK);
        there.away = true;

        assertStopped("openid-away", back(begun));

        assertThat(node.traces.actions()).doesNotContain("identity.sign-in-fail");
        there.away = false;
        assertThat(through("/").signedIn()).isNotNull();
        assertStopped("openid-off", of(node, off()).begin("/", Node.DESK));
    }

    @OnEveryDatabase
    void theSecondFactorIsAskedForAfterwards(TestDatabase database) {
        office(database);
        node.ways.choose(MANAGER, id, version(), SignInBy.LOCAL);
        String first = node.lostAccess.resetPassword(MANAGER, id);
        Viewer who = Node.viewer(id);
        Totp app = new Totp(Base32.decode(node.factors.begin(who, first).secret()));
        node.factors.confirm(who, null, app.code(node.clock.instant()));
        node.ways.choose(MANAGER, id, version(), SignInBy.OPENID);
        node.clock.advance(Duration.ofSeconds(30));

        Next waiting = through("/items");

        assertThat(waiting.to()).hasToString("/login?code=openid&to=%2Fitems");
        assertThat(waiting.signedIn()).isNull();
        String cookie = waiting.attempt().text();
        assertStopped("openid-expired", back(waiting));
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> signIn.confirm("000000", cookie, Node.DESK));
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.sign-in-fail");
        String code = app.code(node.clock.instant());
        OpenIdSignIn.Confirmed in = signIn.confirm(code, cookie, Node.DESK);
        assertThat(in.to()).isEqualTo("/items");
        assertThat(in.signedIn().session().viewer().personId()).isEqualTo(id);
        node.clock.advance(Duration.ofSeconds(30));
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> signIn.confirm(app.code(node.clock.instant()), cookie, Node.DESK))
                .satisfies(e -> assertThat(e.code()).isEqualTo("openid-expired"));
    }

    @OnEveryDatabase
    void guessingCodesLocksAsEverywhereAndALockedAccountStaysOut(TestDatabase database) {
        office(database);
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(SignInFailed.class)
                    .isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK));
            node.clock.advance(Duration.ofSeconds(20));
        }

        assertStopped("openid-locked", through("/"));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> node.enter("wangwei", Node.PASSWORD, Node.DESK));
    }

    @OnEveryDatabase
    void whoeverHasNoPasswordHereIsAskedForNone(TestDatabase database) {
        office(database);
        Viewer who = through("/").signedIn().session().viewer();

        assertBroken("no-password", () -> node.factors.begin(who, Node.PASSWORD));
        assertBroken("password-elsewhere", () -> node.lostAccess.resetPassword(MANAGER, id));
        assertThat(node.elsewhere.asked).isEmpty();
        long auditor = node.settled("shenji", Roles.AUDITOR).account().id();
        assertBroken("administrator-local", () -> node.ways.choose(MANAGER, auditor, FIRST, SignInBy.OPENID));
        long other = node.settled("lina").account().id();
        SignInWays without = new SignInWays(
                node.changes, node.accounts, node.sessionStore, node.hashing, node.elsewhere, off(), node.listings);
        assertBroken("openid-not-set-up", () -> without.choose(MANAGER, other, FIRST, SignInBy.OPENID));
    }

    private void office(TestDatabase database) {
        node = new Node(database, new TestSettings(there.issuer()));
        id = node.settled("wangwei").account().id();
        node.ways.choose(MANAGER, id, FIRST, SignInBy.OPENID);
        signIn = of(node, node.provider);
    }

    private OpenIdProvider off() {
        return new OpenIdProvider(TestSettings.ETC, clock, new TestSettings(""));
    }

    private static OpenIdSignIn of(Node node, OpenIdProvider provider) {
        ProvedEntry entry =
                new ProvedEntry(node.changes, node.accounts, node.attempts, node.viewers, node.codes, node.entrance);
        return new OpenIdSignIn(node.changes, node.attempts, provider, node.hashing, node.delays, entry);
    }

    private Next through(String wanted) {
        return back(signIn.begin(wanted, Node.DESK));
    }

    private Next back(Next begun) {
        String code = begun.to().isAbsolute() ? there.authorize(begun.to()) : "code";
        Returned returned = new Returned(code, begun.attempt().state(), null);
        return signIn.comeBack(returned, begun.attempt().text(), Node.DESK);
    }

    private ExpectedVersion version() {
        return new ExpectedVersion(node.people.get(id).version());
    }

    private static void assertStopped(String code, Next next) {
        assertThat(next.to()).hasToString("/login?error=" + code);
        assertThat(next.signedIn()).isNull();
    }

    private static void assertBroken(String rule, ThrowingCallable work) {
        assertThat(catchThrowableOfType(RuleViolation.class, work).code()).isEqualTo("identity." + rule);
    }
}
