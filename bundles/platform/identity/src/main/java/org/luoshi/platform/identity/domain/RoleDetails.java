package org.luoshi.platform.identity.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.platform.api.DataScope;

/** What people enter about a role. */
public record RoleDetails(String name, String description, DataScope scope, Set<String> permissions) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DESCRIPTION = 300;

    public RoleDetails {
        permissions = permissions == null
                ? Set.of()
                : permissions.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The details as they are kept.
     *
     * @param builtIn whether the role's names come with the product, so that none is needed here
     * @param known every permission that can be given
     * @throws org.luoshi.platform.api.error.InvalidInput naming every field that is wrong
     */
    public RoleDetails checked(boolean builtIn, Set<String> known) {
        InputErrors errors = new InputErrors();
        String called = builtIn ? "" : errors.required("name", name, LONGEST_NAME);
        String described = builtIn ? "" : errors.optional("description", description, LONGEST_DESCRIPTION);
        errors.check(scope != null, "scope", "input.required");
        errors.check(known.containsAll(permissions), "permissions", "role.unknown-permission");
        errors.refuse();
        return new RoleDetails(called, described, scope, permissions);
    }

    /** Fields for the audit trail and for showing what somebody else changed. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put("scope", scope.name());
        fields.put("permissions", new TreeSet<>(permissions).stream().toList());
        return fields;
    }
}
