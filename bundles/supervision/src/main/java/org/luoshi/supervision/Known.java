package org.luoshi.supervision;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.supervision.item.InputCheck;

/** Checks that offices and people named by identifier exist. */
record Known(Directory directory, InputCheck check) {
    /** @param ids identifiers or null */
    void offices(String field, Stream<Long> ids) {
        Set<Long> asked = known(ids);
        if (!asked.isEmpty()) {
            Map<Long, String> found = directory.officeNames(asked);
            check.that(found.keySet().containsAll(asked), field, "no-such-office");
        }
    }

    /** @param ids identifiers or null */
    void people(String field, Stream<Long> ids) {
        Set<Long> asked = known(ids);
        if (!asked.isEmpty()) {
            Map<Long, String> found = directory.personNames(asked);
            check.that(found.keySet().containsAll(asked), field, "no-such-person");
        }
    }

    private static Set<Long> known(Stream<Long> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
