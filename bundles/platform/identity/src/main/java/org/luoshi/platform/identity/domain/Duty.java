package org.luoshi.platform.identity.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.Roles;

/**
 * What the three administrators (三员) do. They watch one another (三员分立): nobody has two of their roles, nor one of them
 * and an ordinary one; none sees the business of the office.
 *
 * <p>Source: GB/T 22239-2019, level 3, 8.1.5.1 to 8.1.5.3 (system, audit and security management).
 */
public enum Duty {
    /** Accounts, offices, configuration, functions (系统管理员). */
    SYSTEM(Roles.ADMINISTRATOR, Set.of(IdentityPermissions.PEOPLE_MANAGE)),
    /** Roles, who has which, the records of users (安全管理员). */
    SECURITY(Roles.SECURITY_ADMINISTRATOR, Set.of(IdentityPermissions.ROLES_MANAGE)),
    /** Reads what the other two do (安全审计员). */
    AUDIT(Roles.AUDITOR, Set.of());

    private static final Set<String> ROLES =
            Arrays.stream(values()).map(Duty::role).collect(Collectors.toUnmodifiableSet());

    private final String role;
    private final Set<String> needs;

    Duty(String role, Set<String> needs) {
        this.role = role;
        this.needs = needs;
    }

    /** Key of the role whose holders have this duty. */
    public String role() {
        return role;
    }

    /** Permissions without which nobody could mend a mistake in the roles. */
    Set<String> needs() {
        return needs;
    }

    /** The duty of a role; empty for an ordinary one. */
    public static Optional<Duty> of(String role) {
        return Arrays.stream(values()).filter(duty -> duty.role.equals(role)).findFirst();
    }

    /** Whether one of the roles is an administrator's. */
    public static boolean isAmong(Set<String> roles) {
        return roles.stream().anyMatch(ROLES::contains);
    }

    /** Whether one person may have all these roles. */
    public static boolean keepsApart(Set<String> roles) {
        return roles.size() <= 1 || !isAmong(roles);
    }

    /**
     * Whether a role may carry a permission. An administrator's carries what the platform meant for it; an ordinary one
     * whatever is not meant for administrators alone.
     *
     * @param business whether the permission is an office function's, and not the platform's own
     */
    public static boolean mayCarry(String role, Permission permission, boolean business) {
        if (ROLES.contains(role)) {
            return !business && permission.defaultRoles().contains(role);
        }
        return business || permission.defaultRoles().isEmpty() || !ROLES.containsAll(permission.defaultRoles());
    }
}
