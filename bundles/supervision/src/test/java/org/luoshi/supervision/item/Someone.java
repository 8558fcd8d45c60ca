package org.luoshi.supervision.item;

import java.util.stream.Stream;
import org.luoshi.platform.api.DataScope;
import org.luoshi.testkit.fakes.FakeViewer;

/** The people of the department in tests. */
public final class Someone {
    public static final long RESOURCES = 4;
    public static final long SUPERVISION_OFFICE = 9;
    private static final String[] SUPERVISING = {
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
        "settings"
    };

    private Someone() {}

    /** Somebody of an office with these permissions, named without the prefix. */
    public static FakeViewer of(long id, String name, long office, DataScope scope, String... verbs) {
        String[] permissions =
                Stream.of(verbs).map(verb -> "supervision." + verb).toArray(String[]::new);
        return FakeViewer.named(id, name)
                .in(office, "office " + office)
                .seeing(scope)
                .allowed(permissions);
    }

    /** 督查办: registers, dispatches, verifies, writes off. */
    public static FakeViewer supervisor() {
        return supervisor(SUPERVISION_OFFICE);
    }

    /** The same person in another office. */
    public static FakeViewer supervisor(long office) {
        return of(1, "陈督", office, DataScope.ALL, SUPERVISING);
    }

    /** Somebody of the lead office who works on the item. */
    public static FakeViewer handler() {
        return of(31, "林岚", RESOURCES, DataScope.OFFICE, "read", "handle");
    }

    /** Head of the lead office (资源配置处). */
    public static FakeViewer officeHead() {
        return of(30, "许进", RESOURCES, DataScope.OFFICE, "read", "handle", "sign");
    }

    /** A leader of the department. */
    public static FakeViewer leader() {
        return of(2, "李静", 1, DataScope.ALL, "read", "approve", "extend-approve", "close", "report-approve");
    }
}
