package org.luoshi.platform.rest;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/** A person who may do what the test says. */
public record FakePerson(long personId, String name, Locale locale, Set<String> permissions) implements Viewer {
    @Override
    public long officeId() {
        return 1;
    }

    @Override
    public String officeName() {
        return "办公室";
    }

    @Override
    public Set<Long> officeIds() {
        return Set.of(1L);
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public DataScope scope() {
        return DataScope.OWN;
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public String requestId() {
        return "";
    }
}
