package org.luoshi.platform.kernel;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/** A signed-in person for tests. */
public record Someone(long personId, String name, Locale locale, Set<String> permissions) implements Viewer {
    public static Someone reading(Locale locale) {
        return new Someone(7, "王芳", locale, Set.of());
    }

    @Override
    public long officeId() {
        return 3;
    }

    @Override
    public String officeName() {
        return "办公室";
    }

    @Override
    public Set<Long> officeIds() {
        return Set.of(3L);
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public DataScope scope() {
        return DataScope.OFFICE;
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public String address() {
        return "10.1.2.3";
    }

    @Override
    public String requestId() {
        return "r-1";
    }
}
