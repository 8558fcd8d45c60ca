package org.luoshi.platform.identity.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.InputErrors;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.domain.UserSession;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.passwords.PasswordCheck;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door (登录). Attempts at one account come one after another, so that the delay cannot be outrun. */
@Component(service = SignIn.class)
public final class SignIn {
    private static final int DOORS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lock[] doors =
            Stream.generate(ReentrantLock::new).limit(DOORS).toArray(Lock[]::new);
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Hashing hashing;
    private final PasswordCheck check;
    private final Delays delays;
    private final Viewers viewers;
    private final FactorCodes codes;
    private final PasswordAge age;
    private final Lockouts lockouts;

    @Activate
    public SignIn(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Hashing hashing,
            @Reference PasswordCheck check,
            @Reference Delays delays,
            @Reference Viewers viewers,
            @Reference FactorCodes codes,
            @Reference PasswordAge age,
            @Reference Lockouts lockouts) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.check = check;
        this.delays = delays;
        this.viewers = viewers;
        this.codes = codes;
        this.age = age;
        this.lockouts = lockouts;
    }

    /** A new session and the token for the cookie. */
    public record SignedIn(SessionToken token, Session session) {}

    private record Candidate(Account account, Credential credential) {}

    /** What somebody enters at the door; the code is null or empty where no second factor is asked for. */
    public record Entered(String username, String password, String code) {
        @Override
        public String toString() {
            return "Entered";
        }
    }

    /**
     * @throws SignInFailed when name and password do not match or the person may not sign in; with the code {@code
     *     second-factor-required} when only the second factor is missing
     * @throws TooManyAttempts when the delay after earlier failures has not passed
     * @throws org.luoshi.platform.api.error.Unavailable when the directory, which alone knows the password, does not
     *     answer; that is no failure of the person and is not counted
     */
    public SignedIn signIn(Entered entered, RequestOrigin origin) {
        String username = entered.username();
        String password = entered.password();
        InputErrors errors = new InputErrors();
        errors.check(username != null && !username.isBlank(), "username", "input.required");
        errors.check(password != null && !password.isEmpty(), "password", "input.required");
        errors.refuse();
        Lock door = doors[Math.floorMod(PersonDetails.usernameKey(username).hashCode(), DOORS)];
        await(door);
        try {
            delays.check(username, origin.address());
            return attempt(entered, origin);
        } finally {
            door.unlock();
        }
    }

    private SignedIn attempt(Entered entered, RequestOrigin origin) {
        String username = entered.username();
        String password = entered.password();
        Optional<Candidate> candidate = changes.read(() -> candidate(username));
        boolean matches = candidate
                .map(c -> check.matches(c.account(), c.credential(), password))
                .orElseGet(() -> check.refuse(password));
        if (!matches || !candidate.get().account().active()) {
            throw refused(username, candidate, origin);
        }
        requireMore(candidate.get().account(), entered.code());
        PasswordHash tested = candidate.get().credential().hash();
        PasswordHash renewed =
                check.renewed(candidate.get().account(), candidate.get().credential(), password);
        SignedInPerson viewer = viewers.of(candidate.get().account()).from(origin.address(), origin.requestId());
        // Somebody may have changed the password or deactivated the account while it was being compared.
        return changes.write(() -> candidate(username)
                        .filter(now -> now.account().active()
                                && now.credential().hash().text().equals(tested.text()))
                        .filter(now -> codes.letIn(now.account().id(), entered.code()))
                        .map(now -> open(now, renewed, viewer)))
                .orElseThrow(() -> refused(username, candidate, origin));
    }

    /** The password is right; what is missing besides? */
    private void requireMore(Account account, String code) {
        if (account.roles().isEmpty()) {
            throw new SignInFailed(Texts.text("sign-in.not-granted"));
        }
        boolean missing = code == null || code.isBlank();
        if (missing && changes.read(() -> codes.protect(account.id()))) {
            throw new SignInFailed("second-factor-required", Texts.text("sign-in.second-factor"));
        }
    }

    private SignedIn open(Candidate candidate, PasswordHash renewed, SignedInPerson viewer) {
        Account account = candidate.account();
        delays.succeeded(account.username());
        candidate.credential().renew(renewed);
        age.look(account, candidate.credential());
        SessionToken token = SessionToken.random(hashing.random());
        sessions.add(new UserSession(token, account.id(), viewer.address(), changes.now()));
        accounts.signedIn(account.id(), changes.now());
        changes.trace(viewer, "sign-in", Trace.of("Person", account.id()));
        Session session =
                new Session(viewer, token.csrfToken(), candidate.credential().mustChange());
        return new SignedIn(token, session);
    }

    private SignInFailed refused(String username, Optional<Candidate> candidate, RequestOrigin origin) {
        // A name that nobody bears is not written down: now and then it is somebody's password.
        String known = candidate.map(c -> c.account().username()).orElse("");
        String id = candidate.map(c -> String.valueOf(c.account().id())).orElse("0");
        changes.write(() -> {
            Optional<SignInFailures> lock = delays.failedAtTheDoor(username, origin.address());
            changes.trace(
                    Nobody.at(origin.address(), origin.requestId()),
                    "sign-in-fail",
                    Trace.of("Person", id, Map.of(), Map.of("username", known)));
            candidate.ifPresent(c -> lock.ifPresent(counted -> lockouts.locked(c.account(), counted, origin)));
            return id;
        });
        return new SignInFailed(Texts.text("sign-in.failed"));
    }

    private Optional<Candidate> candidate(String username) {
        return accounts.findByUsername(username).flatMap(account -> accounts.credential(account.id())
                .map(credential -> new Candidate(account, credential)));
    }

    private static void await(Lock door) {
        try {
            if (!door.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyAttempts(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE);
        }
    }
}
