package org.luoshi.platform.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a token is the provider's, for Luoshi, of now and for this very attempt (OpenID Connect Core, 3.1.3.7). */
final class IdTokens {
    /** Neither unsigned tokens nor those signed with a secret that both sides know. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** By so much the clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final int LONGEST_USERNAME = 100;

    private final ProviderMemory provider;
    private final OpenIdSettings settings;
    private final Clock clock;

    IdTokens(ProviderMemory provider, OpenIdSettings settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom the token names. */
    String username(String token, String nonce) throws OpenIdTrouble {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            require(ALGORITHMS.contains(signed.getHeader().getAlgorithm()), "algorithm");
            require(isProviders(signed), "signature");
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            checkParties(claims, nonce);
            checkTimes(claims);
            String username = claims.getStringClaim(settings.claim());
            require(
                    username != null && !username.isBlank() && username.length() <= LONGEST_USERNAME,
                    "claim " + settings.claim());
            return username;
        } catch (ParseException e) {
            // Its words may be part of the token, and the log is no place for those.
            throw new OpenIdTrouble(Obstacle.INVALID, "of a token the form is not right");
        }
    }

    private boolean isProviders(SignedJWT token) throws OpenIdTrouble {
        JWKSelector fitting = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        List<JWK> keys = fitting.select(provider.keys());
        if (keys.isEmpty()) {
            Optional<JWKSet> others = provider.otherKeys();
            keys = others.map(fitting::select).orElse(List.of());
        }
        return keys.stream().anyMatch(key -> isSignedWith(key, token));
    }

    private static boolean isSignedWith(JWK key, SignedJWT token) {
        try {
            return key instanceof AsymmetricJWK pair
                    && token.verify(
                            new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey()));
        } catch (JOSEException e) {
            // A key that is of no use for this token has not signed it.
            return false;
        }
    }

    private void checkParties(JWTClaimsSet claims, String nonce) throws OpenIdTrouble, ParseException {
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        require(settings.issuer().equals(claims.getIssuer()), "issuer");
        require(audience.contains(settings.client_id()), "audience");
        require(party == null ? audience.size() == 1 : party.equals(settings.client_id()), "authorized party");
        require(claims.getSubject() != null, "subject");
        require(nonce.equals(claims.getStringClaim("nonce")), "nonce");
    }

    private void checkTimes(JWTClaimsSet claims) throws OpenIdTrouble {
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        require(ends != null && ends.toInstant().isAfter(now.minus(SKEW)), "end");
        require(issued != null && issued.toInstant().isBefore(now.plus(SKEW)), "time of issue");
        require(begins == null || begins.toInstant().isBefore(now.plus(SKEW)), "beginning");
    }

    private static void require(boolean right, String what) throws OpenIdTrouble {
        if (!right) {
            throw new OpenIdTrouble(Obstacle.INVALID, "of a token the " + what + " is not right");
        }
    }
}
