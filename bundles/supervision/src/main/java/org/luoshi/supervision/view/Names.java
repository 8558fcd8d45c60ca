package org.luoshi.supervision.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.people.Directory;

/** Names of offices and people, asked for once for everything that is shown. */
public final class Names {
    private final Map<Long, String> offices;
    private final Map<Long, String> people;

    private Names(Map<Long, String> offices, Map<Long, String> people) {
        this.offices = offices;
        this.people = people;
    }

    /** Identifiers may be repeated or null. */
    public static Names of(Directory directory, Collection<Long> officeIds, Collection<Long> personIds) {
        Set<Long> offices = known(officeIds);
        Set<Long> people = known(personIds);
        return new Names(
                offices.isEmpty() ? Map.of() : directory.officeNames(offices),
                people.isEmpty() ? Map.of() : directory.personNames(people));
    }

    private static Set<Long> known(Collection<Long> ids) {
        Set<Long> known = new HashSet<>(ids);
        known.remove(null);
        return known;
    }

    /** The office, null when there is none. */
    public Named office(Long id) {
        return id == null ? null : new Named(id, offices.getOrDefault(id, "#" + id));
    }

    /** The person, null when there is none. */
    public Named person(Long id) {
        return id == null ? null : new Named(id, people.getOrDefault(id, "#" + id));
    }
}
