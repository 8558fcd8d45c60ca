package org.luoshi.platform.identity.openid;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of the provider: its addresses and keys, asked again when they are of no use any more. */
final class ProviderMemory {
    /** Foreign tokens with invented keys must not have the provider asked for each of them. */
    private static final Duration KEYS_AGAIN = Duration.ofMinutes(1);
    /** While a provider is away, not everybody waits for it in turn. */
    private static final Duration AWAY_AGAIN = Duration.ofSeconds(10);

    private final ProviderLine line;
    private final String issuer;
    private final Clock clock;
    private Known known;
    private Instant askedAt;
    private OpenIdTrouble failure;

    private record Known(Discovery discovery, JWKSet keys) {}

    ProviderMemory(ProviderLine line, String issuer, Clock clock) {
        this.line = line;
        this.issuer = issuer;
        this.clock = clock;
    }

    synchronized Discovery discovery() throws OpenIdTrouble {
        return known().discovery();
    }

    synchronized JWKSet keys() throws OpenIdTrouble {
        return known().keys();
    }

    /** The keys of now, for a token with one that was not known; empty when they were asked for just before. */
    synchronized Optional<JWKSet> otherKeys() throws OpenIdTrouble {
        if (within(KEYS_AGAIN)) {
            return Optional.empty();
        }
        ask();
        return Optional.of(known.keys());
    }

    /** Asks the provider; what was known before stays when it does not answer. */
    synchronized void ask() throws OpenIdTrouble {
        askedAt = clock.instant();
        failure = null;
        try {
            Discovery discovery = Discovery.ask(line, issuer);
            known = new Known(discovery, JWKSet.parse(line.document(discovery.keys())));
        } catch (OpenIdTrouble e) {
            failure = e;
            throw e;
        } catch (ParseException e) {
            failure = OpenIdTrouble.away("openid.away", "no keys at " + issuer, e);
            throw failure;
        }
    }

    private Known known() throws OpenIdTrouble {
        if (known == null) {
            if (failure != null && within(AWAY_AGAIN)) {
                throw failure;
            }
            ask();
        }
        return known;
    }

    /** A clock that was set back since proves nothing. */
    private boolean within(Duration pause) {
        Instant now = clock.instant();
        return askedAt != null && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(pause));
    }
}
