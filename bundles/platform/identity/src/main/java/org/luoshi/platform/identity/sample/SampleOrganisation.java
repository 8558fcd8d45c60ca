package org.luoshi.platform.identity.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.work.SampleData;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.domain.UnitDetails;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.sample.SampleDepartment.Member;
import org.luoshi.platform.identity.signin.FirstStart;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SampleStore;
import org.luoshi.platform.identity.store.SampleStore.Kind;
import org.luoshi.platform.identity.store.UnitStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A department with invented people (示例机构). Nobody knows their passwords: an administrator resets the one to be used. It
 * is made whole or, when a name is taken already, not at all.
 */
@Component
public final class SampleOrganisation implements SampleData {
    private final Changes changes;
    private final UnitStore units;
    private final AccountStore accounts;
    private final SampleStore samples;
    private final FirstPasswords firstPasswords;

    @Activate
    public SampleOrganisation(
            @Reference Changes changes,
            @Reference UnitStore units,
            @Reference AccountStore accounts,
            @Reference SampleStore samples,
            @Reference FirstPasswords firstPasswords,
            // The administrator is created when there is nobody yet: invented people must not come first.
            @Reference FirstStart firstStart) {
        this(changes, units, accounts, samples, firstPasswords);
    }

    SampleOrganisation(
            Changes changes,
            UnitStore units,
            AccountStore accounts,
            SampleStore samples,
            FirstPasswords firstPasswords) {
        this.changes = changes;
        this.units = units;
        this.accounts = accounts;
        this.samples = samples;
        this.firstPasswords = firstPasswords;
    }

    @Override
    public String module() {
        return IdentityPermissions.MODULE;
    }

    @Override
    public void load() {
        Map<String, PasswordHash> passwords = SampleDepartment.MEMBERS.stream()
                .collect(Collectors.toMap(
                        Member::username,
                        member -> firstPasswords.make(member.username()).hash()));
        changes.directory(() -> {
            OrganisationUnit department = add(SampleDepartment.DEPARTMENT);
            Map<String, OrganisationUnit> offices = new HashMap<>();
            SampleDepartment.offices(department.id()).forEach(details -> offices.put(details.name(), add(details)));
            for (Member member : SampleDepartment.MEMBERS) {
                OrganisationUnit office = offices.getOrDefault(member.office(), department);
                office.staff();
                add(member.details(office.id()), passwords.get(member.username()));
            }
            units.flush();
            return department;
        });
    }

    @Override
    public void remove() {
        changes.directory(() -> {
            List<Long> people = samples.all(Kind.PERSON);
            people.forEach(this::removePerson);
            List<Long> made = samples.all(Kind.UNIT);
            made.forEach(this::removeUnit);
            return people.size() + made.size();
        });
    }

    private OrganisationUnit add(UnitDetails entered) {
        UnitDetails details = entered.checked();
        units.tree().check(null, details);
        OrganisationUnit unit = new OrganisationUnit(details);
        units.add(unit);
        samples.add(Kind.UNIT, unit.id());
        trace("office-add", Trace.of("OrganisationUnit", unit.id(), Map.of(), unit.fields()));
        return unit;
    }

    private void add(PersonDetails entered, PasswordHash password) {
        PersonDetails details = entered.checked();
        if (accounts.findByUsername(details.username()).isPresent()) {
            throw new InvalidInput("username", Texts.text("person.username-taken"));
        }
        Account account = new Account(details, null);
        accounts.add(account);
        accounts.add(new Credential(account.id(), password, true, changes.now()));
        samples.add(Kind.PERSON, account.id());
        trace("person-add", Trace.of("Person", account.id(), Map.of(), account.fields()));
    }

    private void removePerson(long id) {
        Map<String, Object> before = accounts.find(id).map(Account::fields).orElseGet(Map::of);
        samples.deletePerson(id);
        trace("person-remove", Trace.of("Person", id, before, Map.of()));
    }

    private void removeUnit(long id) {
        if (samples.isUsed(id)) {
            samples.retireUnit(id);
            trace("office-change", Trace.of("OrganisationUnit", id, Map.of("active", true), Map.of("active", false)));
        } else {
            samples.deleteUnit(id);
            trace("office-remove", Trace.of("OrganisationUnit", id));
        }
    }

    private void trace(String action, Trace trace) {
        changes.trace(Nobody.PLATFORM, action, trace);
    }
}
