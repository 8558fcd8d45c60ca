package org.luoshi.supervision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.PlannedPart;

/** Checks that offices and people named by identifier exist. */
record Known(Directory directory, InputCheck check) {
    /** Everybody whom a draft names. */
    void draft(String path, ItemDraft draft) {
        Assignment assignment = draft.assignment();
        offices(path + "leadOfficeId", Stream.ofNullable(assignment.leadOfficeId()));
        offices(path + "assistOfficeIds", draft.assistOfficeIds().stream());
        offices(
                path + "subTasks",
                Stream.ofNullable(draft.parts()).flatMap(List::stream).map(PlannedPart::officeId));
        people(path + "leaderId", Stream.ofNullable(assignment.leaderId()));
        people(path + "headId", Stream.ofNullable(assignment.headId()));
        people(path + "handlerId", Stream.ofNullable(assignment.handlerId()));
    }

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
