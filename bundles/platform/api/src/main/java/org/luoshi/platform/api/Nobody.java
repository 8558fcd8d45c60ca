package org.luoshi.platform.api;

import java.util.Locale;
import java.util.Set;

/**
 * A viewer without a person: the platform itself, a job, whoever owns the machine, a stranger at the door. Has no
 * identifier, no office and no roles.
 *
 * @param name as the audit log shows it; empty for the platform and for strangers
 * @param locale language of texts that are made for it
 * @param permissions what it may do; never null
 * @param address network address it came from; empty when it came from none
 * @param requestId identifier of the request; empty when there is none
 */
public record Nobody(String name, Locale locale, Set<String> permissions, String address, String requestId)
        implements Viewer {
    /** The platform itself. */
    public static final Nobody PLATFORM = named("", Locale.SIMPLIFIED_CHINESE);

    public Nobody {
        permissions = Set.copyOf(permissions);
    }

    /** Something on the machine itself that goes by a name, for example a job or a command. */
    public static Nobody named(String name, Locale locale, String... permissions) {
        return new Nobody(name, locale, Set.of(permissions), "", "");
    }

    /** A stranger, of whom only this is known. */
    public static Nobody at(String address, String requestId) {
        return new Nobody("", Locale.SIMPLIFIED_CHINESE, Set.of(), address, requestId);
    }

    @Override
    public long personId() {
        return 0;
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
    public DataScope scope() {
        return DataScope.OWN;
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
