package org.luoshi.testkit.fakes;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/**
 * Somebody who is signed in. Begin with {@link #named} and add what the test needs:
 * {@code FakeViewer.named(7, "王芳").in(3, "农村处").allowed("supervision.report")}.
 */
public record FakeViewer(
        long personId,
        String name,
        long officeId,
        String officeName,
        Set<Long> officeIds,
        Set<String> roles,
        Set<String> permissions,
        DataScope scope,
        Locale locale)
        implements Viewer {
    /** A person without office, role or right, who sees what is her own and reads Chinese. */
    public static FakeViewer named(long personId, String name) {
        return new FakeViewer(
                personId, name, 0, "", Set.of(), Set.of(), Set.of(), DataScope.OWN, Locale.SIMPLIFIED_CHINESE);
    }

    /** The platform itself, as in jobs: may do everything. */
    public static FakeViewer platform() {
        return named(0, "").seeing(DataScope.ALL).allowed("*");
    }

    /** In an office, alone or with offices under it; sees what is the office's. */
    public FakeViewer in(long office, String title, Long... under) {
        Set<Long> all = new LinkedHashSet<>();
        all.add(office);
        all.addAll(Set.of(under));
        return new FakeViewer(
                personId, name, office, title, Set.copyOf(all), roles, permissions, DataScope.OFFICE, locale);
    }

    /** With these permissions and no others; {@code *} means all. */
    public FakeViewer allowed(String... given) {
        return new FakeViewer(personId, name, officeId, officeName, officeIds, roles, Set.of(given), scope, locale);
    }

    /** With these roles and no others. */
    public FakeViewer as(String... given) {
        return new FakeViewer(
                personId, name, officeId, officeName, officeIds, Set.of(given), permissions, scope, locale);
    }

    /** With another scope. */
    public FakeViewer seeing(DataScope wanted) {
        return new FakeViewer(personId, name, officeId, officeName, officeIds, roles, permissions, wanted, locale);
    }

    /** Reading another language. */
    public FakeViewer reading(Locale wanted) {
        return new FakeViewer(personId, name, officeId, officeName, officeIds, roles, permissions, scope, wanted);
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission) || permissions.contains("*");
    }

    @Override
    public String address() {
        return personId == 0 ? "" : "10.0.0." + personId % 250;
    }

    @Override
    public String requestId() {
        return personId == 0 ? "" : "test";
    }
}
