package org.luoshi.platform.identity.people;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.FactorStore;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is done for somebody who cannot get in any more. Whoever does it could then enter as that person, so the other two
 * administrators are told of it, and the person.
 */
@Component(service = LostAccess.class)
public final class LostAccess {
    private static final String RECORD = "Person";
    private static final Set<String> WATCHERS = Set.of(Roles.SECURITY_ADMINISTRATOR, Roles.AUDITOR);

    private final Changes changes;
    private final AccountStore accounts;
    private final Safeguards safeguards;
    private final SessionStore sessions;
    private final FactorStore factors;
    private final FailureStore failures;
    private final FirstPasswords firstPasswords;
    private final Notifier notifier;

    @Activate
    public LostAccess(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference Safeguards safeguards,
            @Reference SessionStore sessions,
            @Reference FactorStore factors,
            @Reference FailureStore failures,
            @Reference FirstPasswords firstPasswords,
            @Reference Notifier notifier) {
        this.changes = changes;
        this.accounts = accounts;
        this.safeguards = safeguards;
        this.sessions = sessions;
        this.factors = factors;
        this.failures = failures;
        this.firstPasswords = firstPasswords;
        this.notifier = notifier;
    }

    /** A new password to begin with, for somebody who forgot theirs; they are signed out everywhere. */
    public String resetPassword(Viewer who, long id) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        FirstPassword password = firstPasswords.make(changes.read(() -> find(id).username()));
        return changes.directory(() -> {
            Account account = find(id);
            safeguards.requireRightOverPassword(account);
            safeguards.requirePasswordHere(account);
            accounts.credential(id).orElseThrow().replace(password.hash(), true, changes.now());
            sessions.removeAll(id);
            failures.clear(SignInFailures.ofAccount(account.username()));
            changes.trace(who, "password-reset", Trace.of(RECORD, id));
            tell(who, account, "password-reset", "/sessions");
            return password.text();
        });
    }

    /** For somebody who has lost telephone and paper; administrators are helped on the server only. */
    public void removeSecondFactor(Viewer who, long id) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        changes.directory(() -> {
            Account account = find(id);
            safeguards.requireRightOverPassword(account);
            if (factors.remove(id)) {
                changes.trace(who, "second-factor-remove", Trace.of(RECORD, id));
                tell(who, account, "second-factor-remove", "/second-factor");
            }
            return id;
        });
    }

    /** @param page where the person looks after it */
    private void tell(Viewer who, Account account, String what, String page) {
        List<Long> watchers = accounts.activeWith(WATCHERS).stream()
                .filter(one -> one != who.personId() && one != account.id())
                .toList();
        Notice watch = new Notice(
                IdentityPermissions.MODULE,
                Texts.text("notice." + what, account.name()),
                Texts.text("notice." + what + ".detail", who.name(), account.username()),
                "/people?q=" + account.username());
        notifier.tell(watch, watchers);
        if (account.id() != who.personId()) {
            Notice own = new Notice(
                    IdentityPermissions.MODULE,
                    Texts.text("notice.own-" + what, who.name()),
                    Texts.text("notice.own-" + what + ".detail"),
                    page);
            notifier.tell(own, List.of(account.id()));
        }
    }

    private Account find(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
