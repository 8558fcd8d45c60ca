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
 * @param besides lead office whose items are left out all the same; 0 for none
 */
public record ListScope(DataScope scope, long personId, Set<Long> officeIds, long besides) {
    public ListScope(DataScope scope, long personId, Set<Long> officeIds) {
        this(scope, personId, officeIds, 0);
    }

    public static ListScope of(Viewer viewer) {
        return new ListScope(viewer.scope(), viewer.personId(), viewer.officeIds());
    }

    /** The same without what this office leads: nobody judges the own work. */
    public ListScope besides(long leadOfficeId) {
        return new ListScope(scope, personId, officeIds, leadOfficeId);
    }

    /** Whether the item lies within. */
    public boolean includes(SupervisionItem item) {
        return includes(item, item.assignment());
    }

    /** Whether it would with this assignment. */
    public boolean includes(SupervisionItem item, Assignment assignment) {
        if (besides != 0 && Long.valueOf(besides).equals(assignment.leadOfficeId())) {
            return false;
        }
        return switch (scope) {
            case ALL -> true;
            case OFFICE -> item.offices().all().stream().anyMatch(officeIds::contains);
            case OWN -> Long.valueOf(personId).equals(assignment.handlerId());
        };
    }
}
