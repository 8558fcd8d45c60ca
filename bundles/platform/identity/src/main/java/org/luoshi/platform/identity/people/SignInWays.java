package org.luoshi.platform.identity.people;

import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.openid.OpenIdProvider;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.passwords.PasswordProof;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who proves that it is the person (登录方式): this system, the office's directory, or its provider. */
@Component(service = SignInWays.class)
public final class SignInWays {
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Hashing hashing;
    private final PasswordProof elsewhere;
    private final OpenIdProvider provider;
    private final Listings listings;

    @Activate
    public SignInWays(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Hashing hashing,
            @Reference PasswordProof elsewhere,
            @Reference OpenIdProvider provider,
            @Reference Listings listings) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.elsewhere = elsewhere;
        this.provider = provider;
        this.listings = listings;
    }

    /**
     * From now on the person signs in in this way and no other. No password of before counts any longer, and open sessions
     * end: who comes back from elsewhere needs a new one ({@link LostAccess#resetPassword}).
     *
     * @param by null is refused; what holds already changes nothing
     * @throws org.luoshi.platform.api.error.RuleViolation for an administrator, and where the directory or the provider is not set up
     */
    public Listed choose(Viewer who, long id, ExpectedVersion expected, SignInBy by) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        if (by == null) {
            throw new InvalidInput("by", Texts.text("input.required"));
        }
        return changes.directory(() -> {
            Account account = accounts.find(id).orElseThrow(() -> new NotFound("person", id));
            expected.check(account.version(), account::fields);
            if (account.signInBy() != by) {
                check(account, by);
                change(who, account, by);
            }
            return listings.of(account);
        });
    }

    private void check(Account account, SignInBy by) {
        if (by != SignInBy.LOCAL && Duty.isAmong(account.roles())) {
            throw Texts.broken("administrator-local");
        }
        if (by == SignInBy.DIRECTORY && !elsewhere.setUp()) {
            throw Texts.broken("directory-not-set-up");
        }
        if (by == SignInBy.OPENID && !provider.setUp()) {
            throw Texts.broken("openid-not-set-up");
        }
    }

    private void change(Viewer who, Account account, SignInBy by) {
        Map<String, Object> before = Map.of("signInBy", account.signInBy().name());
        account.signInBy(by);
        accounts.credential(account.id())
                .orElseThrow()
                .replace(hashing.ofNobody(), account.passwordIsHere(), changes.now());
        accounts.flush();
        sessions.removeAll(account.id());
        changes.trace(
                who, "person-sign-in-by", Trace.of("Person", account.id(), before, Map.of("signInBy", by.name())));
    }
}
