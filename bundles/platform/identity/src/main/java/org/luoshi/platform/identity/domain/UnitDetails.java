package org.luoshi.platform.identity.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.people.Office.Kind;

/**
 * What people enter about an organisational unit.
 *
 * @param shortName name in daily use; {@code name} when left out
 * @param sortOrder place among its siblings; lower comes first
 * @param aliases other names by which papers call it
 */
public record UnitDetails(
        String name, String shortName, Kind kind, Long parentId, int sortOrder, List<String> aliases, boolean active) {
    private static final int MOST_ALIASES = 20;
    private static final int LONGEST = 100;
    /** Twenty of the longest aliases would not fit the column; nobody has them. */
    private static final int LONGEST_ALIASES = 1900;

    public UnitDetails {
        aliases = aliases == null
                ? List.of()
                : aliases.stream().filter(Objects::nonNull).toList();
    }

    /**
     * The details as they are kept.
     *
     * @throws org.luoshi.platform.api.error.InvalidInput naming every field that is wrong
     */
    public UnitDetails checked() {
        InputErrors errors = new InputErrors();
        String full = errors.required("name", name, LONGEST);
        String brief = errors.optional("shortName", shortName, LONGEST);
        errors.check(kind != null, "kind", "input.required");
        errors.check(kind != Kind.DEPARTMENT || parentId == null, "parentId", "office.department-has-no-parent");
        errors.check(sortOrder >= 0 && sortOrder <= 1_000_000, "sortOrder", "input.out-of-range");
        Set<String> others = new LinkedHashSet<>();
        for (int i = 0; i < aliases.size(); i++) {
            others.add(errors.optional("aliases[" + i + "]", aliases.get(i), LONGEST));
        }
        others.removeAll(List.of("", full, brief));
        errors.check(
                others.size() <= MOST_ALIASES && String.join("\n", others).length() <= LONGEST_ALIASES,
                "aliases",
                "office.too-many-aliases");
        errors.refuse();
        String daily = brief.isEmpty() ? full : brief;
        return new UnitDetails(full, daily, kind, parentId, sortOrder, List.copyOf(others), active);
    }

    /** Every name by which papers may call the unit. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name, shortName), aliases.stream()).distinct();
    }

    /** Fields for the audit trail and for showing what somebody else changed. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("shortName", shortName);
        fields.put("kind", kind.name());
        fields.put("parentId", parentId);
        fields.put("sortOrder", sortOrder);
        fields.put("aliases", aliases);
        fields.put("active", active);
        return fields;
    }
}
