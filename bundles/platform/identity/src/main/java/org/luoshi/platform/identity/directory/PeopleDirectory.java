package org.luoshi.platform.identity.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return names(ids, id -> office(id).map(Office::shortName));
    }

    @Override
    public Optional<Person> person(long id) {
        return Optional.ofNullable(cache.current().people().get(id));
    }

    @Override
    public Map<Long, String> personNames(Collection<Long> ids) {
        return names(ids, id -> person(id).map(Person::name));
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

    private static Map<Long, String> names(Collection<Long> ids, Function<Long, Optional<String>> name) {
        Map<Long, String> names = new LinkedHashMap<>();
        ids.stream().filter(Objects::nonNull).distinct().forEach(id -> name.apply(id)
                .ifPresent(text -> names.put(id, text)));
        return names;
    }
}
