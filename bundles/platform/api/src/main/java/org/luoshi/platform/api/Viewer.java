package org.luoshi.platform.api;

import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Who is asking: a signed-in person, or {@link Nobody} when a job runs. Available to REST methods as parameter. */
@ProviderType
public interface Viewer {
    /** Identifier of the person; 0 for the platform. */
    long personId();

    /** Name as others read it. */
    String name();

    /** Identifier of the person's office; 0 when there is none. */
    long officeId();

    /** Name of the person's office; empty when there is none. */
    String officeName();

    /** Own office and the offices under it. */
    Set<Long> officeIds();

    /** Keys of the person's roles. */
    Set<String> roles();

    /** Language the person reads. */
    Locale locale();

    /** Widest scope that the person's roles give. */
    DataScope scope();

    /** Tells whether one of the person's roles carries the permission. */
    boolean may(String permission);

    /** Network address the request came from; empty for jobs. */
    String address();

    /** Identifier of the request, also in every log line and error; empty for jobs. */
    String requestId();

    /**
     * Wording of the declaration of non-secrecy (涉密声明) that came with the request, for example {@code 1}: the audit
     * trail keeps it beside what is written; empty when none was made, and for jobs.
     */
    default String declaration() {
        return "";
    }

    /** @throws Forbidden when the person lacks the permission */
    default void require(String permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }
}
