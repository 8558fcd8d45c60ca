package org.luoshi.platform.identity.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The directory as other modules read it, from memory. */
@Component
public final class PeopleDirectory implements Directory {
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name).thenComparing(Person::id);

    private final SnapshotCache cache;
    private final PermissionCatalogue catalogue;

    @Activate
    public PeopleDirectory(@Reference SnapshotCache cache, @Reference PermissionCatalogue catalogue) {
        this.cache = cache;
        this.catalogue = catalogue;
    }

    @Override
    public List<Office> offices() {
        return cache.current().units().inOrder().stream()
                .filter(OrganisationUnit::active)
                .map(OrganisationUnit::toOffice)
                .toList();
    }

    @Override
    public Optional<Office> office(long id) {
        return cache.current().units().unit(id).map(OrganisationUnit::toOffice);
    }

    @Override
    public Map<Long, String> officeNames(Collection<Long> ids) {
        Snapshot snapshot = cache.current();
        return names(
                ids,
                id -> snapshot.units().unit(id).map(OrganisationUnit::shortName).orElse(null));
    }

    @Override
    public Optional<Person> person(long id) {
        return Optional.ofNullable(cache.current().people().get(id));
    }

    @Override
    public Map<Long, String> personNames(Collection<Long> ids) {
        Map<Long, Person> people = cache.current().people();
        return names(ids, id -> people.containsKey(id) ? people.get(id).name() : null);
    }

    @Override
    public List<Person> peopleOf(long officeId) {
        return cache.current().activeIn(officeId).stream().sorted(BY_NAME).toList();
    }

    @Override
    public List<Person> peopleWith(String permission) {
        Snapshot snapshot = cache.current();
        Set<String> wanted = catalogue.counting(List.of(permission));
        return snapshot.people().values().stream()
                .filter(Person::active)
                .filter(person -> !snapshot.permissions(snapshot.rolesOf(person.id()), wanted)
                        .isEmpty())
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public Set<Long> administrators() {
        return cache.current().administrators();
    }

    /** {@code name} answers null for whom it does not know. */
    private static Map<Long, String> names(Collection<Long> ids, Function<Long, String> name) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Long id : ids) {
            if (id != null) {
                names.computeIfAbsent(id, name);
            }
        }
        return names;
    }
}
