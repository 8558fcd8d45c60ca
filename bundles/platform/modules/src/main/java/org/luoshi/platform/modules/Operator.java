package org.luoshi.platform.modules;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/**
 * Who changes functions without having signed in to the console: whoever owns the machine.
 *
 * @param name as the audit log shows it
 * @param locale language of the answers
 */
public record Operator(String name, Locale locale) implements Viewer {
    /** The platform itself, following its profile (启用清单) or a new distribution. */
    public static final Operator PLATFORM = new Operator("profile.cfg", Locale.SIMPLIFIED_CHINESE);

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
        return permission.equals(ModulesPermissions.READ) || permission.equals(ModulesPermissions.MANAGE);
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
