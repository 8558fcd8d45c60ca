package org.luoshi.platform.identity.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the administration of an installation begins: three administrators are appointed, or simple mode is chosen. */
@Component(service = Appointments.class)
public final class Appointments {
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final InstallationStore installation;
    private final FirstPasswords firstPasswords;

    @Activate
    public Appointments(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference InstallationStore installation,
            @Reference FirstPasswords firstPasswords) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.installation = installation;
        this.firstPasswords = firstPasswords;
    }

    /** Who is to have a duty. */
    public record Candidate(String username, String name) {}

    /** Who has the duty now, and the password to begin with, which is kept nowhere. */
    public record Appointed(Duty duty, Account account, String password) {
        @Override
        public String toString() {
            return "Appointed[" + duty + ']';
        }
    }

    /** How the installation is administered at the moment. */
    public Administration administration() {
        return changes.read(installation::administration);
    }

    /**
     * Appoints the three administrators and closes the account that does so: from then on nobody has all rights.
     *
     * @param candidates one for each duty
     * @throws InvalidInput naming duty and field that are wrong
     * @throws org.luoshi.platform.api.error.RuleViolation when it was done before
     */
    public List<Appointed> appoint(Viewer who, Map<Duty, Candidate> candidates) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        Map<Duty, PersonDetails> people = checked(candidates);
        Map<Duty, FirstPassword> passwords = new EnumMap<>(Duty.class);
        people.forEach((duty, details) -> passwords.put(duty, firstPasswords.make(details.username())));
        return changes.directory(() -> {
            Account own = begin(who, Administration.SET_UP, Administration.SIMPLE);
            List<Appointed> appointed = new ArrayList<>();
            people.forEach((duty, details) -> appointed.add(add(who, duty, details, passwords.get(duty))));
            own.deactivate();
            sessions.removeAll(own.id());
            changes.trace(who, "person-deactivate", activity(own));
            administer(who, Administration.SEPARATED);
            return appointed;
        });
    }

    /** The office is small: whoever is administrator has all rights. It can be left by appointing three. */
    public void chooseSimpleMode(Viewer who) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        changes.directory(() -> {
            Account own = begin(who, Administration.SET_UP);
            administer(who, Administration.SIMPLE);
            return own;
        });
    }

    private Account begin(Viewer who, Administration... possible) {
        if (!Set.of(possible).contains(installation.administration())) {
            throw Texts.broken("administration-chosen");
        }
        return accounts.find(who.personId())
                .filter(account -> account.roles().contains(Roles.ADMINISTRATOR))
                .orElseThrow(() -> new Forbidden(IdentityPermissions.PEOPLE_MANAGE));
    }

    private void administer(Viewer who, Administration chosen) {
        Map<String, Object> before =
                Map.of("administration", installation.administration().name());
        installation.administer(chosen);
        Map<String, Object> after = Map.of("administration", chosen.name());
        changes.trace(who, "administration-choose", Trace.of("Installation", "luoshi", before, after));
    }

    private Appointed add(Viewer who, Duty duty, PersonDetails details, FirstPassword password) {
        if (accounts.findByUsername(details.username()).isPresent()) {
            throw new InvalidInput(field(duty, "username"), Texts.text("person.username-taken"));
        }
        Account account = new Account(details, who.personId());
        accounts.add(account);
        accounts.add(new Credential(account.id(), password.hash(), true, changes.now()));
        changes.trace(who, "person-add", Trace.of("Person", account.id(), Map.of(), account.fields()));
        return new Appointed(duty, account, password.text());
    }

    private static Trace activity(Account account) {
        return Trace.of("Person", account.id(), Map.of("active", true), Map.of("active", account.active()));
    }

    private static Map<Duty, PersonDetails> checked(Map<Duty, Candidate> candidates) {
        Map<Duty, PersonDetails> people = new EnumMap<>(Duty.class);
        Set<String> usernames = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            try {
                PersonDetails details = details(duty, candidates.get(duty)).checked();
                people.put(duty, details);
                if (!usernames.add(PersonDetails.usernameKey(details.username()))) {
                    errors.add(new FieldError(field(duty, "username"), Texts.text("person.username-taken")));
                }
            } catch (InvalidInput e) {
                e.errors().forEach(error -> errors.add(new FieldError(field(duty, error.field()), error.message())));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return people;
    }

    private static PersonDetails details(Duty duty, Candidate candidate) {
        Candidate known = candidate == null ? new Candidate("", "") : candidate;
        return new PersonDetails(known.username(), known.name(), null, "", "", "", Set.of(duty.role()));
    }

    private static String field(Duty duty, String field) {
        return duty.role() + '.' + field;
    }
}
