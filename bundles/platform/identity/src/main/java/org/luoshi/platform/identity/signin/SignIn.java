package org.luoshi.platform.identity.signin;

import java.util.Optional;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.InputErrors;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.PasswordCheck;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.SignInFailed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in with username and password (登录). */
@Component(service = SignIn.class)
public final class SignIn {
    private final Changes changes;
    private final AccountStore accounts;
    private final PasswordCheck check;
    private final Viewers viewers;
    private final FactorCodes codes;
    private final Entrance entrance;

    @Activate
    public SignIn(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference PasswordCheck check,
            @Reference Viewers viewers,
            @Reference FactorCodes codes,
            @Reference Entrance entrance) {
        this.changes = changes;
        this.accounts = accounts;
        this.check = check;
        this.viewers = viewers;
        this.codes = codes;
        this.entrance = entrance;
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
     * @throws org.luoshi.platform.rest.TooManyAttempts when the delay after earlier failures has not passed
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
        return entrance.oneByOne(username, origin, () -> attempt(entered, origin));
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
        candidate.credential().renew(renewed);
        return entrance.open(candidate.account(), candidate.credential(), viewer);
    }

    private SignInFailed refused(String username, Optional<Candidate> candidate, RequestOrigin origin) {
        entrance.refuse(username, candidate.map(Candidate::account), origin);
        return new SignInFailed(Texts.text("sign-in.failed"));
    }

    private Optional<Candidate> candidate(String username) {
        return accounts.findByUsername(username).flatMap(account -> accounts.credential(account.id())
                .map(credential -> new Candidate(account, credential)));
    }
}
