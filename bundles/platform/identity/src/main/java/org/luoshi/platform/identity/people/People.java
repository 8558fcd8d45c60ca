package org.luoshi.platform.identity.people;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.PeopleList;
import org.luoshi.platform.identity.store.PeopleQuery;
import org.luoshi.platform.identity.store.RoleStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.identity.store.UnitStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People (人员): add, change, activate and deactivate, reset their password. */
@Component(service = People.class)
public final class People {
    private static final String RECORD = "Person";
    private static final Set<String> ORDINARY = Set.of(Roles.STAFF);

    private final Changes changes;
    private final AccountStore accounts;
    private final PeopleList list;
    private final UnitStore units;
    private final RoleStore roles;
    private final SessionStore sessions;
    private final FirstPasswords firstPasswords;

    @Activate
    public People(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference PeopleList list,
            @Reference UnitStore units,
            @Reference RoleStore roles,
            @Reference SessionStore sessions,
            @Reference FirstPasswords firstPasswords) {
        this.changes = changes;
        this.accounts = accounts;
        this.list = list;
        this.units = units;
        this.roles = roles;
        this.sessions = sessions;
        this.firstPasswords = firstPasswords;
    }

    /** A new person and the password to begin with, which is kept nowhere. */
    public record Added(Listed person, String password) {
        @Override
        public String toString() {
            return "Added";
        }
    }

    public Page<Listed> list(PeopleQuery query) {
        return changes.read(() -> {
            Page<Account> page = list.page(query);
            Set<Long> mustChange = accounts.mustChangePassword(
                    page.items().stream().map(Account::id).toList());
            return page.map(account -> new Listed(account, mustChange.contains(account.id())));
        });
    }

    /** @throws NotFound when there is nobody */
    public Listed get(long id) {
        return changes.read(() -> listed(find(id)));
    }

    public Added add(Viewer who, PersonDetails entered) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        PersonDetails details = entered.checked();
        requireRightToGive(who, ORDINARY, details.roles());
        FirstPassword password = firstPasswords.make(details.username());
        return changes.directory(() -> {
            check(details, null);
            Account account = new Account(details);
            accounts.add(account);
            accounts.add(new Credential(account.id(), password.hash(), true, changes.now()));
            changes.trace(who, "person-add", Trace.of(RECORD, account.id(), Map.of(), account.fields()));
            return new Added(listed(account), password.text());
        });
    }

    public Listed change(Viewer who, long id, ExpectedVersion expected, PersonDetails entered) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        PersonDetails details = entered.checked();
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), account::fields);
            requireRightToGive(who, account.roles(), details.roles());
            requireRightOver(who, account);
            check(details, account);
            if (account.active() && !details.roles().contains(Roles.ADMINISTRATOR)) {
                refuseForLastAdministrator(account);
            }
            Map<String, Object> before = account.fields();
            account.change(details);
            accounts.flush();
            changes.trace(who, "person-change", Trace.of(RECORD, id, before, account.fields()));
            return listed(account);
        });
    }

    public Listed deactivate(Viewer who, long id, ExpectedVersion expected) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        if (who.personId() == id) {
            throw Texts.broken("own-account");
        }
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), account::fields);
            requireRightOver(who, account);
            refuseForLastAdministrator(account);
            account.deactivate();
            sessions.removeAll(id);
            return activityTraced(who, "person-deactivate", account);
        });
    }

    public Listed activate(Viewer who, long id, ExpectedVersion expected) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), account::fields);
            requireRightOver(who, account);
            if (account.officeId() != null) {
                units.tree().unit(account.officeId()).orElseThrow().staff();
            }
            account.activate();
            return activityTraced(who, "person-activate", account);
        });
    }

    /** A new password to begin with, for somebody who forgot theirs; they are signed out everywhere. */
    public String resetPassword(Viewer who, long id) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        FirstPassword password = firstPasswords.make(get(id).account().username());
        return changes.directory(() -> {
            Account account = find(id);
            requireRightOver(who, account);
            accounts.credential(id).orElseThrow().replace(password.hash(), true, changes.now());
            sessions.removeAll(id);
            changes.trace(who, "password-reset", Trace.of(RECORD, id));
            return password.text();
        });
    }

    private Listed activityTraced(Viewer who, String action, Account account) {
        accounts.flush();
        Map<String, Object> before = Map.of("active", !account.active());
        Map<String, Object> after = Map.of("active", account.active());
        changes.trace(who, action, Trace.of(RECORD, account.id(), before, after));
        return listed(account);
    }

    /** Checks the details against other records; {@code account} is null for a new person. */
    private void check(PersonDetails details, Account account) {
        accounts.findByUsername(details.username())
                .filter(other -> account == null || other.id() != account.id())
                .ifPresent(other -> refuse("username", "person.username-taken"));
        for (String role : details.roles()) {
            if (roles.find(role).isEmpty()) {
                throw new InvalidInput("roles", Texts.text("person.unknown-role", role));
            }
        }
        Long before = account == null ? null : account.officeId();
        if (details.officeId() != null && !Objects.equals(before, details.officeId())) {
            units.tree()
                    .unit(details.officeId())
                    .filter(unit -> !unit.removed())
                    .orElseThrow(() -> new InvalidInput("officeId", Texts.text("office.unknown")))
                    .staff();
        }
    }

    private void refuseForLastAdministrator(Account account) {
        boolean last = account.roles().contains(Roles.ADMINISTRATOR)
                && accounts.othersWith(Roles.ADMINISTRATOR, account.id()) == 0;
        if (last) {
            throw Texts.broken("last-administrator");
        }
    }

    /** Whoever only manages people may not raise anybody, themselves least of all. */
    private static void requireRightToGive(Viewer who, Set<String> before, Set<String> after) {
        if (!before.equals(after)) {
            who.require(IdentityPermissions.ROLES_MANAGE);
        }
    }

    /** Nor become somebody who may, by way of that person's password or username. */
    private void requireRightOver(Viewer who, Account account) {
        boolean mayRaise = account.roles().stream()
                .flatMap(key -> roles.find(key).stream())
                .anyMatch(role -> role.permissions().contains(IdentityPermissions.ROLES_MANAGE));
        if (mayRaise) {
            who.require(IdentityPermissions.ROLES_MANAGE);
        }
    }

    private static void refuse(String field, String message) {
        throw new InvalidInput(field, Texts.text(message));
    }

    private Listed listed(Account account) {
        return new Listed(
                account, !accounts.mustChangePassword(Set.of(account.id())).isEmpty());
    }

    private Account find(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
