package org.luoshi.platform.console;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/** Somebody with these permissions. */
record Reader(Set<String> permissions) implements Viewer {
    static Reader with(String... permissions) {
        return new Reader(Set.of(permissions));
    }

    @Override
    public long personId() {
        return 1;
    }

    @Override
    public String name() {
        return "李静";
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
