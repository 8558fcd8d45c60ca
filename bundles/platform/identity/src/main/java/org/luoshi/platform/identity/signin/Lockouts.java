package org.luoshi.platform.identity.signin;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes of a locked account (锁定): the log and the administrators hear of it, and they unlock it. */
@Component(service = Lockouts.class)
public final class Lockouts {
    private static final String RECORD = "Person";

    /** Of a lock that goes on and on administrators are told a few times a day; the log has every one. */
    private static final int TOLD_EVERY = 16;

    private final Changes changes;
    private final AccountStore accounts;
    private final FailureStore failures;
    private final Directory directory;
    private final Notifier notifier;

    @Activate
    public Lockouts(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference FailureStore failures,
            @Reference Directory directory,
            @Reference Notifier notifier) {
        this.changes = changes;
        this.accounts = accounts;
        this.failures = failures;
        this.directory = directory;
        this.notifier = notifier;
    }

    /** An account was locked; within the transaction that did so. */
    void locked(Account account, SignInFailures counted, RequestOrigin origin) {
        Map<String, Object> after =
                Map.of("lockedUntil", counted.lockedUntil().toString(), "locksInARow", counted.locks());
        changes.trace(
                Nobody.at(origin.address(), origin.requestId()),
                "account-lock",
                Trace.of(RECORD, account.id(), Map.of(), after));
        if (counted.locks() % TOLD_EVERY == 1) {
            List<Long> managers = directory.peopleWith(IdentityPermissions.PEOPLE_MANAGE).stream()
                    .map(Person::id)
                    .toList();
            Notice notice = new Notice(
                    IdentityPermissions.MODULE,
                    Texts.text("notice.locked", account.name()),
                    Texts.text("notice.locked.detail", account.username(), origin.address()),
                    "/people?q=" + account.username());
            notifier.tell(notice, managers);
        }
    }

    /**
     * Lets somebody try again at once; nothing happens where no failure was counted.
     *
     * @throws org.luoshi.platform.api.error.RuleViolation for one's own account
     */
    public void unlock(Viewer who, long id) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        if (who.personId() == id) {
            throw Texts.broken("own-lock");
        }
        changes.write(() -> {
            Account account = accounts.find(id).orElseThrow(() -> new NotFound("person", id));
            boolean counted = failures.clear(SignInFailures.ofAccount(account.username()));
            if (counted) {
                changes.trace(who, "account-unlock", Trace.of(RECORD, id));
            }
            return counted;
        });
    }
}
