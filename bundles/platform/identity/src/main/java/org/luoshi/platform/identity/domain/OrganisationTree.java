package org.luoshi.platform.identity.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All units as the tree they make, for the rules that concern more than one of them. */
public final class OrganisationTree {
    private static final Comparator<OrganisationUnit> ORDER = Comparator.comparing(
                    (OrganisationUnit unit) -> unit.details().kind())
            .thenComparing(unit -> unit.details().sortOrder())
            .thenComparing(OrganisationUnit::id);

    private final Map<Long, OrganisationUnit> units = new HashMap<>();
    private final Map<Long, List<OrganisationUnit>> children = new HashMap<>();

    /** @param all every unit, deleted ones as well */
    public OrganisationTree(Collection<OrganisationUnit> all) {
        for (OrganisationUnit unit : all) {
            units.put(unit.id(), unit);
        }
        all.stream().filter(unit -> !unit.removed()).sorted(ORDER).forEach(unit -> children.computeIfAbsent(
                        above(unit), id -> new ArrayList<>())
                .add(unit));
    }

    /** Also a deleted one. */
    public Optional<OrganisationUnit> unit(long id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Every unit that was not deleted, parents before children. */
    public List<OrganisationUnit> inOrder() {
        List<OrganisationUnit> ordered = new ArrayList<>();
        collect(null, ordered);
        return ordered;
    }

    /** The unit and everything under it. */
    public Set<Long> under(long id) {
        if (!units.containsKey(id)) {
            return Set.of();
        }
        List<OrganisationUnit> below = new ArrayList<>();
        collect(id, below);
        Set<Long> ids = new LinkedHashSet<>();
        ids.add(id);
        below.forEach(unit -> ids.add(unit.id()));
        return ids;
    }

    /**
     * Checks what one unit would be against all others.
     *
     * @param id unit that changes; null for a new one
     * @throws org.luoshi.platform.api.error.InvalidInput when a name is taken or the parent impossible
     * @throws org.luoshi.platform.api.error.RuleViolation when active units lie under one that is to be inactive
     */
    public void check(Long id, UnitDetails details) {
        InputErrors errors = new InputErrors();
        checkParent(id, details, errors);
        if (details.active()) {
            checkNames(id, details, errors);
        }
        errors.refuse();
        if (id != null && !details.active() && children(id).stream().anyMatch(OrganisationUnit::active)) {
            throw Texts.broken("office-has-offices", details.name());
        }
    }

    /** The units directly under one, inactive ones as well. */
    public List<OrganisationUnit> children(long id) {
        return children.getOrDefault(id, List.of());
    }

    private void checkParent(Long id, UnitDetails details, InputErrors errors) {
        Long parentId = details.parentId();
        if (parentId == null) {
            return;
        }
        OrganisationUnit parent = units.get(parentId);
        if (parent == null || parent.removed()) {
            errors.add("parentId", Texts.text("office.unknown"));
        } else if (details.active() && !parent.active()) {
            errors.add("parentId", Texts.text("office.parent-inactive"));
        } else if (id != null && under(id).contains(parentId)) {
            errors.add("parentId", Texts.text("office.cycle"));
        }
    }

    private void checkNames(Long id, UnitDetails details, InputErrors errors) {
        Predicate<OrganisationUnit> other =
                unit -> unit.active() && !Objects.equals(unit.id(), Objects.requireNonNullElse(id, 0L));
        List<OrganisationUnit> others = units.values().stream().filter(other).toList();
        for (String name : details.names().toList()) {
            others.stream()
                    .filter(unit -> unit.details().names().anyMatch(name::equalsIgnoreCase))
                    .findFirst()
                    .ifPresent(unit -> errors.add(
                            fieldOf(details, name),
                            Texts.text("office.name-taken", name, unit.details().name())));
        }
    }

    private static String fieldOf(UnitDetails details, String name) {
        if (name.equals(details.name())) {
            return "name";
        }
        return name.equals(details.shortName()) ? "shortName" : "aliases";
    }

    private void collect(Long parent, List<OrganisationUnit> into) {
        for (OrganisationUnit unit : children.getOrDefault(parent, List.of())) {
            into.add(unit);
            collect(unit.id(), into);
        }
    }

    /** Units whose parent was deleted stand at the top, rather than vanish. */
    private Long above(OrganisationUnit unit) {
        OrganisationUnit parent = unit.parentId() == null ? null : units.get(unit.parentId());
        return parent == null || parent.removed() ? null : unit.parentId();
    }
}
