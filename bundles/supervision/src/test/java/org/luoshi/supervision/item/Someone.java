package org.luoshi.supervision.item;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/** A person of the department in tests. */
public record Someone(
        long personId, String name, long officeId, Set<Long> officeIds, DataScope scope, Set<String> permissions)
        implements Viewer {
    public static final long RESOURCES = 4;
    public static final long SUPERVISION_OFFICE = 9;

    /** Somebody of an office with these permissions, named without the prefix. */
    public static Someone of(long id, String name, long office, DataScope scope, String... verbs) {
        Set<String> permissions =
                Stream.of(verbs).map(verb -> "supervision." + verb).collect(Collectors.toSet());
        return new Someone(id, name, office, Set.of(office), scope, permissions);
    }

    /** 督查办: registers, dispatches, verifies, writes off. */
    public static Someone supervisor() {
        return supervisor(SUPERVISION_OFFICE);
    }

    public static Someone supervisor(long office) {
        return of(
                1,
                "陈督",
                office,
                DataScope.ALL,
                "read",
                "register",
                "approve",
                "dispatch",
                "urge",
                "extend-approve",
                "verify",
                "close",
                "write-off",
                "report",
                "report-approve",
                "settings");
    }

    /** Somebody of the lead office who works on the item. */
    public static Someone handler() {
        return of(31, "林岚", RESOURCES, DataScope.OFFICE, "read", "handle");
    }

    public static Someone officeHead() {
        return of(30, "许进", RESOURCES, DataScope.OFFICE, "read", "handle", "sign");
    }

    public static Someone leader() {
        return of(2, "李静", 1, DataScope.ALL, "read", "approve", "extend-approve", "close", "report-approve");
    }

    @Override
    public String officeName() {
        return "office " + officeId;
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public String address() {
        return "127.0.0.1";
    }

    @Override
    public String requestId() {
        return "test";
    }
}
