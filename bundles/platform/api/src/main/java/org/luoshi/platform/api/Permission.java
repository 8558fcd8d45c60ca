package org.luoshi.platform.api;

import java.util.Set;

/**
 * A right that a role can carry.
 *
 * @param key {@code module.verb}, for example {@code supervision.dispatch}; the module's messages hold its title under
 *     {@code permission.<key>}
 * @param defaultRoles keys of the roles that carry it when it first appears (see {@link Roles}); never null
 */
public record Permission(String key, Set<String> defaultRoles) {
    public Permission {
        defaultRoles = Set.copyOf(defaultRoles);
    }

    /** Permission with its default roles. */
    public static Permission of(String key, String... defaultRoles) {
        return new Permission(key, Set.of(defaultRoles));
    }
}
