package org.luoshi.platform.identity.signin;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.domain.UserSession;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is the same in every way of signing in: one after another, a session for whoever is let in, a count of who is not. */
@Component(service = Entrance.class)
public final class Entrance {
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Hashing hashing;
    private final Delays delays;
    private final PasswordAge age;
    private final Lockouts lockouts;

    @Activate
    public Entrance(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Hashing hashing,
            @Reference Delays delays,
            @Reference PasswordAge age,
            @Reference Lockouts lockouts) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.delays = delays;
        this.age = age;
        this.lockouts = lockouts;
    }

    /** @throws org.luoshi.platform.rest.TooManyAttempts when the delay after earlier failures has not passed */
    <T> T oneByOne(String username, RequestOrigin origin, Supplier<T> attempt) {
        return delays.oneByOne(username, origin.address(), attempt);
    }

    /** Lets somebody in; within the transaction that found everything right. */
    SignIn.SignedIn open(Account account, Credential credential, SignedInPerson viewer) {
        delays.succeeded(account.username());
        age.look(account, credential);
        SessionToken token = SessionToken.random(hashing.random());
        sessions.add(new UserSession(token, account.id(), viewer.address(), changes.now()));
        accounts.signedIn(account.id(), changes.now());
        changes.trace(viewer, "sign-in", Trace.of("Person", account.id()));
        return new SignIn.SignedIn(token, new Session(viewer, token.csrfToken(), credential.mustChange()));
    }

    /** Counts and traces a failure. */
    void refuse(String username, Optional<Account> account, RequestOrigin origin) {
        // A name that nobody bears is not written down: now and then it is somebody's password.
        String known = account.map(Account::username).orElse("");
        String id = account.map(one -> String.valueOf(one.id())).orElse("0");
        changes.write(() -> {
            Optional<SignInFailures> lock = delays.failedAtTheDoor(username, origin.address());
            changes.trace(
                    Nobody.at(origin.address(), origin.requestId()),
                    "sign-in-fail",
                    Trace.of("Person", id, Map.of(), Map.of("username", known)));
            account.ifPresent(one -> lock.ifPresent(counted -> lockouts.locked(one, counted, origin)));
            return id;
        });
    }
}
