package org.luoshi.platform.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.testkit.FixedClock;

class OpenIdProviderTest {
    private final FixedClock clock = FixedClock.at("2026-07-10T09:00");
    private final AttemptToken attempt = AttemptToken.random(new SecureRandom());
    private TestProvider there;
    private OpenIdProvider provider;

    @BeforeEach
    void start() throws IOException {
        there = new TestProvider(clock);
        provider = with(new TestSettings(there.issuer()));
    }

    @AfterEach
    void stop() {
        provider.stop();
        there.close();
    }

    @Test
    void sendsThereWithPkceAndLearnsWhoItIs() throws OpenIdTrouble {
        assertThat(named()).isEqualTo("wangwei");

        assertThat(there.authorized())
                .containsEntry("tenant", "office")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid profile")
                .containsEntry("redirect_uri", "https://oa.example/api/session/openid/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("state", attempt.state());
        assertThat(there.authorized().toString()).doesNotContain(attempt.verifier(), attempt.text());
        assertThat(provider.warning()).isEmpty();
        there.signing = claims ->
                TestProvider.signed(claims, JWSAlgorithm.PS256, there.key.getKeyID(), new RSASSASigner(there.key));
        assertThat(named()).isEqualTo("wangwei");
    }

    @Test
    void refusesTokensThatAreNotForThisAttemptOrNotForLuoshi() {
        assertRefused("nonce", builder -> builder.claim("nonce", "of another attempt"));
        assertRefused("nonce", builder -> builder.claim("nonce", null));
        assertRefused("issuer", builder -> builder.issuer("https://other.example"));
        assertRefused("audience", builder -> builder.audience("mail"));
        assertRefused("authorized party", builder -> builder.audience(List.of("mail", TestSettings.CLIENT)));
        assertRefused("authorized party", builder -> builder.claim("azp", "mail"));
        assertRefused("subject", builder -> builder.subject(null));
        assertRefused("claim preferred_username", builder -> builder.claim("preferred_username", " "));
        assertRefused("form", builder -> builder.claim("preferred_username", List.of("admin")));
    }

    @Test
    void refusesTokensOfAnotherTime() throws OpenIdTrouble {
        assertRefused("end", builder -> builder.expirationTime(in(-61)));
        assertRefused("end", builder -> builder.expirationTime(null));
        assertRefused("time of issue", builder -> builder.issueTime(in(61)));
        assertRefused("time of issue", builder -> builder.issueTime(null));
        assertRefused("beginning", builder -> builder.notBeforeTime(in(61)));
        there.claims = builder -> builder.expirationTime(in(-50)).issueTime(in(50));
        assertThat(named()).isEqualTo("wangwei");
    }

    @Test
    void refusesTokensThatTheProviderHasNotSigned() {
        assertForged("form", claims -> new PlainJWT(claims).serialize());
        assertForged(
                "algorithm",
                claims -> TestProvider.signed(
                        claims, JWSAlgorithm.HS256, there.key.getKeyID(), new MACSigner(publicKey(there.key))));
        assertForged(
                "algorithm",
                claims -> TestProvider.signed(
                        claims, JWSAlgorithm.RS512, there.key.getKeyID(), new RSASSASigner(there.key)));
        RSAKey stranger = TestProvider.key("stranger");
        assertForged(
                "signature",
                claims -> TestProvider.signed(claims, JWSAlgorithm.RS256, "stranger", new RSASSASigner(stranger)));
        assertForged(
                "signature",
                claims -> TestProvider.signed(
                        claims, JWSAlgorithm.RS256, there.key.getKeyID(), new RSASSASigner(stranger)));
        assertForged("form", claims -> "no.token");
    }

    @Test
    void asksForOtherKeysAfterARotationAtMostOnceAMinute() throws OpenIdTrouble {
        named();
        there.key = TestProvider.key("second");
        assertThat(refused().obstacle()).isEqualTo(Obstacle.INVALID);
        assertThat(there.asked.get("/keys")).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));

        assertThat(named()).isEqualTo("wangwei");
        assertThat(there.asked.get("/keys")).isEqualTo(2);
    }

    @Test
    void aProviderThatIsAwayIsToldOfAndComesBack() throws OpenIdTrouble {
        there.away = true;
        assertThat(refused().obstacle()).isEqualTo(Obstacle.AWAY);
        assertThat(refused().obstacle()).isEqualTo(Obstacle.AWAY);
        assertThat(there.asked.get("/.well-known/openid-configuration")).isEqualTo(1);
        assertThat(provider.warning().orElseThrow().in(Locale.ENGLISH)).contains("does not answer");
        there.away = false;
        clock.advance(Duration.ofSeconds(11));

        assertThat(named()).isEqualTo("wangwei");
        assertThat(provider.warning()).isEmpty();
    }

    @Test
    void followsNoRedirectAndReadsNoEndlessAnswer() {
        there.discovery.put("jwks_uri", there.issuer() + "/elsewhere");
        assertThat(refused().obstacle()).isEqualTo(Obstacle.AWAY);
        clock.advance(Duration.ofSeconds(11));
        there.discovery.put("jwks_uri", there.issuer() + "/keys");
        there.discovery.put("padding", "x".repeat(LimitedAnswer.LONGEST));
        assertThat(refused()).hasMessageContaining("more than " + LimitedAnswer.LONGEST);
    }

    @Test
    void believesNoDiscoveryOfAnotherNorOneThatLeadsAstray() {
        there.discovery.put("issuer", there.issuer() + "/other");
        assertThat(refused()).hasMessageContaining("another name");
        clock.advance(Duration.ofSeconds(11));
        there.discovery.put("issuer", there.issuer());
        there.discovery.put("token_endpoint", "http://192.0.2.1/token");
        assertThat(refused()).hasMessageContaining("neither https nor this machine: token_endpoint");
    }

    @Test
    void tellsWhatIsWrongWithTheSettings() {
        assertThat(settings(new TestSettings("http://sso.example"))).contains("openid.cfg");
        assertThat(settings(new TestSettings(there.issuer(), "https://oa.example/path", "openid", "")))
                .contains("openid.cfg");
        assertThat(settings(new TestSettings(there.issuer(), "https://oa.example", "profile", "")))
                .contains("openid.cfg");
        assertThat(settings(new TestSettings(there.issuer(), "https://oa.example", "openid", "none.pem")))
                .contains("certificates");
        there.instead = "{\"error\":\"invalid_client\"}";
        assertThat(refused().sentence().in(Locale.ENGLISH)).contains("openid-client.txt");
        assertThat(with(new TestSettings("")).holds()).isFalse();
    }

    private String settings(TestSettings settings) {
        OpenIdProvider wrong = with(settings);
        OpenIdTrouble trouble = catchThrowableOfType(
                OpenIdTrouble.class, () -> wrong.authorization(AttemptToken.random(new SecureRandom())));
        assertThat(trouble.obstacle()).isEqualTo(Obstacle.AWAY);
        return wrong.warning().orElseThrow().in(Locale.ENGLISH);
    }

    private OpenIdProvider with(TestSettings settings) {
        return new OpenIdProvider(TestSettings.ETC, clock, settings);
    }

    private String named() throws OpenIdTrouble {
        return provider.username(there.authorize(provider.authorization(attempt)), attempt);
    }

    private OpenIdTrouble refused() {
        return catchThrowableOfType(OpenIdTrouble.class, this::named);
    }

    private void assertRefused(String what, UnaryOperator<JWTClaimsSet.Builder> claims) {
        there.claims = claims;
        OpenIdTrouble trouble = refused();
        assertThat(trouble.obstacle()).isEqualTo(Obstacle.INVALID);
        assertThat(trouble).hasMessageContaining("the " + what + " is not right");
        there.claims = builder -> builder;
    }

    private void assertForged(String what, TestProvider.Signing signing) {
        there.signing = signing;
        assertRefused(what, builder -> builder);
        there.signing = there::signed;
    }

    private static byte[] publicKey(RSAKey key) throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }
}
