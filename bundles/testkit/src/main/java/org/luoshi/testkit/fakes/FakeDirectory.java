package org.luoshi.testkit.fakes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.api.people.Person;

/** Offices and people as the test needs them, in the order in which they were added. */
public final class FakeDirectory implements Directory {
    /** The department itself, above every office that is added without a parent. */
    public static final long DEPARTMENT = 1;

    private final Map<Long, Office> offices = new LinkedHashMap<>();
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<Long>> holders = new LinkedHashMap<>();
    private final Set<Long> administrators = new LinkedHashSet<>();

    public FakeDirectory() {
        add(new Office(DEPARTMENT, "省科学技术厅", "省科技厅", Kind.DEPARTMENT, null, List.of(), true));
    }

    /** Adds an office of the department. */
    public FakeDirectory office(long id, String name, String... aliases) {
        return add(new Office(id, name, name, Kind.OFFICE, DEPARTMENT, List.of(aliases), true));
    }

    /** Adds an organisational unit of any kind. */
    public FakeDirectory add(Office office) {
        offices.put(office.id(), office);
        return this;
    }

    /** Adds a person with permissions. */
    public FakeDirectory person(long id, String name, long officeId, String... permissions) {
        people.put(id, new Person(id, name, officeId, "", true));
        for (String permission : permissions) {
            holders.computeIfAbsent(permission, key -> new LinkedHashSet<>()).add(id);
        }
        return this;
    }

    /** Lets a person leave. */
    public void leaves(long id) {
        people.computeIfPresent(id, (key, old) -> new Person(id, old.name(), old.officeId(), old.post(), false));
    }

    /** Makes a person an administrator. */
    public FakeDirectory administrator(long id, String name) {
        administrators.add(id);
        return person(id, name, DEPARTMENT);
    }

    @Override
    public Set<Long> administrators() {
        return Set.copyOf(administrators);
    }

    @Override
    public List<Office> offices() {
        return offices.values().stream().filter(Office::active).toList();
    }

    @Override
    public Optional<Office> office(long id) {
        return Optional.ofNullable(offices.get(id));
    }

    @Override
    public Map<Long, String> officeNames(Collection<Long> ids) {
        return names(offices, ids, Office::shortName);
    }

    @Override
    public Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Map<Long, String> personNames(Collection<Long> ids) {
        return names(people, ids, Person::name);
    }

    @Override
    public List<Person> peopleOf(long officeId) {
        return people.values().stream()
                .filter(person -> person.active() && person.officeId() == officeId)
                .toList();
    }

    @Override
    public List<Person> peopleWith(String permission) {
        List<Person> found = new ArrayList<>();
        for (long id : holders.getOrDefault(permission, Set.of())) {
            if (people.get(id).active()) {
                found.add(people.get(id));
            }
        }
        return found;
    }

    private static <T> Map<Long, String> names(Map<Long, T> all, Collection<Long> ids, Function<T, String> name) {
        Map<Long, String> found = new LinkedHashMap<>();
        for (long id : ids) {
            if (all.containsKey(id)) {
                found.put(id, name.apply(all.get(id)));
            }
        }
        return found;
    }
}
