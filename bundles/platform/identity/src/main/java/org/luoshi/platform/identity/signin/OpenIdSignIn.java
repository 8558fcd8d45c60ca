package org.luoshi.platform.identity.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.platform.identity.domain.SignInAttempt;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.openid.Obstacle;
import org.luoshi.platform.identity.openid.OpenIdProvider;
import org.luoshi.platform.identity.openid.OpenIdTrouble;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.store.AttemptStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in through the office's provider (统一认证登录): the browser goes there and comes back with a code. */
@Component(service = OpenIdSignIn.class)
public final class OpenIdSignIn {
    /** How long somebody may take at the provider, and for the second factor after that. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private static final int LONGEST_CODE = 4096;

    private final Changes changes;
    private final AttemptStore attempts;
    private final OpenIdProvider provider;
    private final Hashing hashing;
    private final Delays delays;
    private final ProvedEntry entry;

    @Activate
    public OpenIdSignIn(
            @Reference Changes changes,
            @Reference AttemptStore attempts,
            @Reference OpenIdProvider provider,
            @Reference Hashing hashing,
            @Reference Delays delays,
            @Reference ProvedEntry entry) {
        this.changes = changes;
        this.attempts = attempts;
        this.provider = provider;
        this.hashing = hashing;
        this.delays = delays;
        this.entry = entry;
    }

    /**
     * Where the browser goes on.
     *
     * @param attempt cookie by which it is known again; null when there is nothing to come back to
     * @param signedIn the session, when it is open; else null
     */
    public record Next(URI to, AttemptToken attempt, SignIn.SignedIn signedIn) {
        private static Next stopped(Obstacle obstacle) {
            return new Next(URI.create("/login?error=" + obstacle.code()), null, null);
        }
    }

    /** What the browser brings back from the provider; anything may be null. */
    public record Returned(String code, String state, String error) {
        @Override
        public String toString() {
            return "Returned";
        }
    }

    /** After the second factor: the session, and the page that was wanted. */
    public record Confirmed(SignIn.SignedIn signedIn, String to) {}

    /** Begins; {@code wanted} is the page to be shown afterwards, null for the first one. */
    public Next begin(String wanted, RequestOrigin origin) {
        if (!provider.setUp()) {
            return Next.stopped(Obstacle.OFF);
        }
        try {
            delays.check(origin.address());
            AttemptToken token = AttemptToken.random(hashing.random());
            URI there = provider.authorization(token);
            keep(token, null, wanted);
            return new Next(there, token, null);
        } catch (OpenIdTrouble e) {
            return Next.stopped(e.obstacle());
        } catch (TooManyAttempts e) {
            return Next.stopped(Obstacle.WAIT);
        }
    }

    /** The browser is back: an attempt counts once, whatever becomes of it. */
    public Next comeBack(Returned returned, String cookie, RequestOrigin origin) {
        Optional<AttemptToken> token = AttemptToken.parse(cookie).filter(one -> one.hasState(returned.state()));
        Optional<SignInAttempt> attempt = token.flatMap(one -> changes.write(() ->
                find(one).filter(found -> found.accountId() == null).filter(found -> attempts.remove(one.digest()))));
        if (attempt.isEmpty()) {
            return Next.stopped(Obstacle.EXPIRED);
        }
        try {
            delays.check(origin.address());
            String username = named(returned, token.get());
            return admit(username, attempt.get().returnTo(), origin);
        } catch (OpenIdTrouble e) {
            return refused(e.obstacle(), Optional.empty(), origin);
        } catch (TooManyAttempts e) {
            return Next.stopped(e.explanation().isPresent() ? Obstacle.LOCKED : Obstacle.WAIT);
        }
    }

    private String named(Returned returned, AttemptToken token) throws OpenIdTrouble {
        if (returned.error() != null) {
            boolean away =
                    returned.error().equals("server_error") || returned.error().equals("temporarily_unavailable");
            throw new OpenIdTrouble(away ? Obstacle.AWAY : Obstacle.DENIED, "the provider sends back an error");
        }
        String code = returned.code();
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw new OpenIdTrouble(Obstacle.INVALID, "the provider sends no code back");
        }
        return provider.username(code, token);
    }

    private Next admit(String username, String wanted, RequestOrigin origin) {
        Optional<Account> account = entry.account(username);
        Optional<Obstacle> obstacle = entry.obstacle(account);
        if (obstacle.isPresent()) {
            return refused(obstacle.get(), account, origin);
        }
        delays.check(account.get().username(), origin.address());
        if (entry.asksForCode(account.get())) {
            AttemptToken next = AttemptToken.random(hashing.random());
            keep(next, account.get().id(), wanted);
            String to = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
            return new Next(URI.create("/login?code=openid&to=" + to), next, null);
        }
        return entry.open(account.get(), origin)
                .map(signedIn -> new Next(URI.create(wanted), null, signedIn))
                .orElseGet(() -> refused(Obstacle.INACTIVE, account, origin));
    }

    /**
     * The second factor, for whom the provider has named already.
     *
     * @throws SignInFailed when the code is wrong; with the code {@code openid-expired} when there is nobody to confirm
     * @throws TooManyAttempts when the delay after earlier failures has not passed
     */
    public Confirmed confirm(String code, String cookie, RequestOrigin origin) {
        AttemptToken token = AttemptToken.parse(cookie).orElseThrow(OpenIdSignIn::expired);
        SignInAttempt attempt = changes.read(() -> find(token))
                .filter(found -> found.accountId() != null)
                .orElseThrow(OpenIdSignIn::expired);
        Account account = entry.account(attempt.accountId());
        SignIn.SignedIn signedIn = entry.confirm(account, code, token.digest(), origin);
        return new Confirmed(signedIn, attempt.returnTo());
    }

    /** Forgets attempts that nobody can finish any more. */
    public int tidy() {
        return changes.write(() -> attempts.removeBefore(oldest()));
    }

    private void keep(AttemptToken token, Long accountId, String wanted) {
        changes.write(() -> {
            attempts.removeBefore(oldest());
            attempts.add(new SignInAttempt(token, accountId, wanted, changes.now()));
            return token;
        });
    }

    private Optional<SignInAttempt> find(AttemptToken token) {
        return attempts.find(token.digest(), oldest());
    }

    private Instant oldest() {
        return changes.now().minus(LASTS);
    }

    private Next refused(Obstacle obstacle, Optional<Account> account, RequestOrigin origin) {
        if (obstacle.traced()) {
            String id = account.map(one -> String.valueOf(one.id())).orElse("0");
            String known = account.map(Account::username).orElse("");
            changes.write(() -> {
                if (obstacle.counted()) {
                    delays.failed(origin.address());
                }
                changes.trace(
                        Nobody.at(origin.address(), origin.requestId()),
                        "sign-in-fail",
                        Trace.of("Person", id, Map.of(), Map.of("username", known, "obstacle", obstacle.name())));
                return id;
            });
        }
        return Next.stopped(obstacle);
    }

    private static SignInFailed expired() {
        return new SignInFailed(Obstacle.EXPIRED.code(), Texts.text("sign-in.openid-expired"));
    }
}
