package org.luoshi.platform.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Who works where (通讯录). Modules keep identifiers only and read names here. */
@ProviderType
public interface Directory {
    /** Every active office, parents before children, in the order people are used to. */
    List<Office> offices();

    /** An office, also one that no longer exists. */
    Optional<Office> office(long id);

    /** Names of these offices by identifier, short names where there are any; unknown ones are left out. */
    Map<Long, String> officeNames(Collection<Long> ids);

    /** A person, also one who has left. */
    Optional<Person> person(long id);

    /** Names of these people by identifier; unknown ones are left out. */
    Map<Long, String> personNames(Collection<Long> ids);

    /** Active people of an office. */
    List<Person> peopleOf(long officeId);

    /** Active people whose roles carry a permission. */
    List<Person> peopleWith(String permission);

    /** Identifiers of the people who hold an administrator's role (三员), also of those who have left. */
    Set<Long> administrators();
}
