package org.luoshi.platform.api.people;

import java.util.List;

/**
 * An organisational unit (处室): the department itself, an office in it, or a subordinate bureau.
 *
 * @param id identifier
 * @param name full name
 * @param shortName name in daily use; same as {@code name} when there is no other
 * @param kind what it is
 * @param parentId the unit above, null for the department
 * @param aliases other names by which papers call it
 * @param active whether it still exists
 */
public record Office(
        long id, String name, String shortName, Kind kind, Long parentId, List<String> aliases, boolean active) {
    /** What an organisational unit is. */
    public enum Kind {
        /** The department (厅). */
        DEPARTMENT,
        /** An office of the department (处室). */
        OFFICE,
        /** A subordinate bureau or institute (直属单位). */
        BUREAU
    }

    public Office {
        aliases = List.copyOf(aliases);
    }
}
