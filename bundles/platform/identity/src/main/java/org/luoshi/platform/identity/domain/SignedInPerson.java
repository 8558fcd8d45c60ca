package org.luoshi.platform.identity.domain;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/**
 * A person who is signed in, with what the roles give.
 *
 * @param permissions those that count at the moment
 * @param address empty until the request adds it
 * @param requestId empty until the request adds it
 */
public record SignedInPerson(
        long personId,
        String name,
        long officeId,
        String officeName,
        Set<Long> officeIds,
        Set<String> roles,
        Set<String> permissions,
        DataScope scope,
        Locale locale,
        String address,
        String requestId)
        implements Viewer {
    public SignedInPerson {
        officeIds = Set.copyOf(officeIds);
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The same person in one request. */
    public SignedInPerson from(String caller, String request) {
        return new SignedInPerson(
                personId, name, officeId, officeName, officeIds, roles, permissions, scope, locale, caller, request);
    }
}
