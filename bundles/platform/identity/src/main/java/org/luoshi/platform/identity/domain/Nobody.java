package org.luoshi.platform.identity.domain;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/**
 * Whoever is not signed in: the platform itself, or a visitor at the door. May do nothing.
 *
 * @param address network address, empty for the platform
 * @param requestId request, empty for the platform
 */
public record Nobody(String address, String requestId) implements Viewer {
    /** The platform itself. */
    public static final Nobody PLATFORM = new Nobody("", "");

    @Override
    public long personId() {
        return 0;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public long officeId() {
        return 0;
    }

    @Override
    public String officeName() {
        return "";
    }

    @Override
    public Set<Long> officeIds() {
        return Set.of();
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public DataScope scope() {
        return DataScope.OWN;
    }

    @Override
    public boolean may(String permission) {
        return false;
    }
}
