package org.luoshi.platform.identity.people;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.IdentityColumns;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.InputErrors;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.PeopleList;
import org.luoshi.platform.identity.store.PeopleQuery;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.identity.store.UnitStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People (人员): add, change, activate and deactivate. */
@Component(service = People.class)
public final class People {
    private static final String RECORD = "Person";
    private static final int LONGEST_REASON = 200;

    private final Changes changes;
    private final AccountStore accounts;
    private final PeopleList list;
    private final UnitStore units;
    private final Safeguards safeguards;
    private final SessionStore sessions;
    private final FirstPasswords firstPasswords;
    private final Listings listings;
    private final PersonalIdentifiers identifiers;

    @Activate
    public People(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference PeopleList list,
            @Reference UnitStore units,
            @Reference Safeguards safeguards,
            @Reference SessionStore sessions,
            @Reference FirstPasswords firstPasswords,
            @Reference Listings listings,
            @Reference PersonalIdentifiers identifiers) {
        this.changes = changes;
        this.accounts = accounts;
        this.list = list;
        this.units = units;
        this.safeguards = safeguards;
        this.sessions = sessions;
        this.firstPasswords = firstPasswords;
        this.listings = listings;
        this.identifiers = identifiers;
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
            Page<Account> page = list.page(query, listings.staleBefore());
            Map<Long, Listed> listed = listings.of(page.items()).stream()
                    .collect(Collectors.toMap(one -> one.account().id(), Function.identity()));
            return page.map(account -> listed.get(account.id()));
        });
    }

    /** @throws NotFound when there is nobody */
    public Listed get(long id) {
        return changes.read(() -> listings.of(find(id)));
    }

    public Added add(Viewer who, PersonDetails entered) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        PersonDetails details = entered.checked();
        FirstPassword password = firstPasswords.make(details.username());
        return changes.directory(() -> {
            safeguards.requireRightToGive(who, Set.of(), details.roles());
            check(details, null);
            Account account = new Account(details, who.personId());
            accounts.add(account);
            changePhone(account, details.phone());
            accounts.add(new Credential(account.id(), password.hash(), true, changes.now()));
            changes.trace(who, "person-add", Trace.of(RECORD, account.id(), Map.of(), listings.fields(account)));
            return new Added(listings.of(account), password.text());
        });
    }

    public Listed change(Viewer who, long id, ExpectedVersion expected, PersonDetails entered) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        PersonDetails details = entered.checked();
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), () -> listings.fields(account));
            safeguards.requireRightToGive(who, account.roles(), details.roles());
            check(details, account);
            safeguards.keepPasswordHere(account, details.roles());
            safeguards.keepAdministrators(account, details.roles());
            Map<String, Object> before = listings.fields(account);
            account.change(details);
            changePhone(account, details.phone());
            changes.trace(who, "person-change", Trace.of(RECORD, id, before, listings.fields(account)));
            return listings.of(account);
        });
    }

    public Listed deactivate(Viewer who, long id, ExpectedVersion expected) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        if (who.personId() == id) {
            throw Texts.broken("own-account");
        }
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), () -> listings.fields(account));
            safeguards.keepAdministrators(account, Set.of());
            account.deactivate();
            sessions.removeAll(id);
            return activityTraced(who, "person-deactivate", account);
        });
    }

    public Listed activate(Viewer who, long id, ExpectedVersion expected) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        return changes.directory(() -> {
            Account account = find(id);
            expected.check(account.version(), () -> listings.fields(account));
            if (account.officeId() != null) {
                units.tree().unit(account.officeId()).orElseThrow().staff();
            }
            account.activate();
            return activityTraced(who, "person-activate", account);
        });
    }

    /** The telephone of a person, for whoever manages people and for themselves; that it was seen is audited. */
    public String revealPhone(Viewer who, long id, String reason) {
        if (who.personId() != id) {
            who.require(IdentityPermissions.PEOPLE_MANAGE);
        }
        InputErrors errors = new InputErrors();
        String why = errors.optional("reason", reason, LONGEST_REASON);
        errors.refuse();
        return changes.write(() -> identifiers.reveal(who, IdentityColumns.PHONE, id, find(id).phone(), why));
    }

    /** Seals the telephone for the account, which is stored already. */
    private void changePhone(Account account, String entered) {
        account.changePhone(identifiers.entered(IdentityColumns.PHONE, account.id(), account.phone(), entered));
        accounts.flush();
    }

    private Listed activityTraced(Viewer who, String action, Account account) {
        accounts.flush();
        Map<String, Object> before = Map.of("active", !account.active());
        Map<String, Object> after = Map.of("active", account.active());
        changes.trace(who, action, Trace.of(RECORD, account.id(), before, after));
        return listings.of(account);
    }

    /** Checks the details against other records; {@code account} is null for a new person. */
    private void check(PersonDetails details, Account account) {
        accounts.findByUsername(details.username())
                .filter(other -> account == null || other.id() != account.id())
                .ifPresent(other -> refuse("username", "person.username-taken"));
        safeguards.requireExisting(details.roles());
        Long before = account == null ? null : account.officeId();
        if (details.officeId() != null && !Objects.equals(before, details.officeId())) {
            units.tree()
                    .unit(details.officeId())
                    .filter(unit -> !unit.removed())
                    .orElseThrow(() -> new InvalidInput("officeId", Texts.text("office.unknown")))
                    .staff();
        }
    }

    private static void refuse(String field, String message) {
        throw new InvalidInput(field, Texts.text(message));
    }

    private Account find(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
