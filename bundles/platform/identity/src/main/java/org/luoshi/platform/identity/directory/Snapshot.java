package org.luoshi.platform.identity.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.OrganisationTree;
import org.luoshi.platform.identity.domain.Role;

/** Everybody and everything in the directory at one moment. */
public final class Snapshot {
    private final OrganisationTree units;
    private final Map<Long, Person> people;
    private final Map<Long, List<Person>> activeByOffice;
    private final Map<Long, Set<String>> rolesOf;
    private final Map<String, Role> roles;
    private final Administration administration;

    Snapshot(
            OrganisationTree units,
            Collection<Person> people,
            Map<Long, Set<String>> rolesOf,
            Collection<Role> roles,
            Administration administration) {
        this.units = units;
        this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.activeByOffice = people.stream().filter(Person::active).collect(Collectors.groupingBy(Person::officeId));
        this.rolesOf = rolesOf;
        this.roles = roles.stream().collect(Collectors.toUnmodifiableMap(Role::key, Function.identity()));
        this.administration = administration;
    }

    public OrganisationTree units() {
        return units;
    }

    /** By identifier; also people who have left. */
    public Map<Long, Person> people() {
        return people;
    }

    public List<Person> activeIn(long officeId) {
        return activeByOffice.getOrDefault(officeId, List.of());
    }

    public Set<String> rolesOf(long personId) {
        return rolesOf.getOrDefault(personId, Set.of());
    }

    public Map<String, Role> roles() {
        return roles;
    }

    public boolean simpleMode() {
        return administration == Administration.SIMPLE;
    }

    /** People, also those who have left, with an administrator's role. */
    Set<Long> administrators() {
        return rolesOf.entrySet().stream()
                .filter(entry -> Duty.isAmong(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What these roles give at the moment.
     *
     * @param present permissions of the modules that are present
     */
    public Set<String> permissions(Set<String> keys, Set<String> present) {
        if (hasEverything(keys)) {
            return present;
        }
        Set<String> permissions = new HashSet<>();
        keys.stream()
                .filter(roles::containsKey)
                .forEach(key -> permissions.addAll(roles.get(key).permissions()));
        permissions.retainAll(present);
        return permissions;
    }

    /** The widest scope that these roles give. */
    public DataScope scope(Set<String> keys) {
        if (hasEverything(keys)) {
            return DataScope.ALL;
        }
        return keys.stream()
                .filter(roles::containsKey)
                .map(key -> roles.get(key).scope())
                .reduce(DataScope.OWN, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private boolean hasEverything(Set<String> keys) {
        return simpleMode() && keys.contains(Roles.ADMINISTRATOR);
    }
}
