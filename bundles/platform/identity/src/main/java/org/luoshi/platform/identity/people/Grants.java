package org.luoshi.platform.identity.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may do what (授权): given by the security administrator to accounts that somebody else added. */
@Component(service = Grants.class)
public final class Grants {
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Safeguards safeguards;

    @Activate
    public Grants(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Safeguards safeguards) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.safeguards = safeguards;
    }

    /**
     * Gives a person these roles and no others. Without any the person is signed out and cannot sign in.
     *
     * @throws org.luoshi.platform.api.error.RuleViolation for one's own account, for one that one added, and where an
     *     administrator would be missing
     */
    public Account give(Viewer who, long id, ExpectedVersion expected, Set<String> roles) {
        who.require(IdentityPermissions.ROLES_MANAGE);
        return changes.directory(() -> {
            Account account = accounts.find(id).orElseThrow(() -> new NotFound("person", id));
            expected.check(account.version(), account::fields);
            check(who, account, roles);
            Map<String, Object> before = Map.of("roles", new TreeSet<>(account.roles()));
            account.grant(roles);
            accounts.flush();
            if (roles.isEmpty()) {
                sessions.removeAll(id);
            }
            Map<String, Object> after = Map.of("roles", new TreeSet<>(roles));
            changes.trace(who, "person-grant", Trace.of("Person", id, before, after));
            return account;
        });
    }

    private void check(Viewer who, Account account, Set<String> roles) {
        if (!safeguards.simple() && account.id() == who.personId()) {
            throw Texts.broken("own-rights");
        }
        if (!safeguards.simple() && account.isCreatedBy(who.personId())) {
            throw Texts.broken("own-creation");
        }
        if (!Duty.keepsApart(roles)) {
            throw new InvalidInput("roles", Texts.text("person.administrator-alone"));
        }
        safeguards.requireExisting(roles);
        safeguards.keepPasswordHere(account, roles);
        safeguards.keepAdministrators(account, roles);
    }
}
