package org.luoshi.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.openid.TestProvider;
import org.luoshi.platform.identity.openid.TestSettings;
import org.luoshi.platform.identity.rest.OpenIdResource.FactorBody;
import org.luoshi.platform.identity.signin.OpenIdSignIn;
import org.luoshi.platform.identity.signin.ProvedEntry;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;

class OpenIdResourceTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Cookie attempt = new Cookie();
    private final Cookie session = new Cookie();
    private TestProvider there;
    private Node node;
    private OpenIdResource door;

    @BeforeEach
    void open() throws Exception {
        there = new TestProvider(FixedClock.at("2026-07-10T09:00"));
        node = new Node(database, new TestSettings(there.issuer()));
        door = new OpenIdResource(openIdSignIn(), node.provider);
    }

    private OpenIdSignIn openIdSignIn() {
        ProvedEntry entry =
                new ProvedEntry(node.changes, node.accounts, node.attempts, node.viewers, node.codes, node.entrance);
        return new OpenIdSignIn(node.changes, node.attempts, node.provider, node.hashing, node.delays, entry);
    }

    @AfterEach
    void close() {
        database.close();
        there.close();
    }

    @Test
    void sendsThereAndTakesBackWithTheCookies() {
        long id = node.settled("wangwei").account().id();
        node.ways.choose(Node.administrator(), id, new ExpectedVersion(0), SignInBy.OPENID);

        Response begun = door.begin("/items", Node.DESK, attempt, session);

        assertThat(begun.getStatus()).isEqualTo(303);
        assertThat(begun.getLocation().toString()).startsWith(there.issuer() + "/authorize?");
        assertThat(attempt.token).hasSize(43);
        String code = there.authorize(begun.getLocation());
        Response back = door.comeBack(code, there.authorized().get("state"), null, Node.DESK, attempt, session);
        assertThat(back.getStatus()).isEqualTo(303);
        assertThat(back.getLocation()).hasToString("/items");
        assertThat(attempt.token).isNull();
        assertThat(node.sessions.resume(session.token)).isPresent();
    }

    @Test
    void answersWhateverComesWithAPageForPeople() {
        String none = "/login?error=openid-expired";
        assertThat(door.comeBack(null, null, null, Node.DESK, attempt, session).getLocation())
                .hasToString(none);
        attempt.token = "\u0000'; drop table account";
        assertThat(door.comeBack("x", "督".repeat(9000), "\r\n", Node.DESK, attempt, session)
                        .getLocation())
                .hasToString(none);
        door.begin("\uD800%zz", Node.DESK, attempt, session);
        String state = AttemptToken.parse(attempt.token).orElseThrow().state();
        assertThat(door.comeBack("x".repeat(9000), state, null, Node.DESK, attempt, session)
                        .getLocation())
                .hasToString("/login?error=openid-invalid");
        assertThat(session.token).isNull();
        assertThat(door.provider().name()).isEmpty();
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> door.confirm(new FactorBody("123456"), Node.DESK, attempt, session));
    }
}
