package org.luoshi.supervision.list;

import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.SupervisionItem;

/**
 * How much somebody sees: the items one works on, those of one's offices, or all.
 *
 * @param officeIds the person's office and those under it
 */
public record ListScope(DataScope scope, long personId, Set<Long> officeIds) {
    public static ListScope of(Viewer viewer) {
        return new ListScope(viewer.scope(), viewer.personId(), viewer.officeIds());
    }

    /** Whether the item lies within. */
    public boolean includes(SupervisionItem item) {
        return includes(item, item.assignment());
    }

    /** Whether it would with this assignment. */
    public boolean includes(SupervisionItem item, Assignment assignment) {
        return switch (scope) {
            case ALL -> true;
            case OFFICE -> item.offices().all().stream().anyMatch(officeIds::contains);
            case OWN -> Long.valueOf(personId).equals(assignment.handlerId());
        };
    }
}
