package org.luoshi.platform.backup.server;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;

/**
 * Who lets a backup be made without having signed in: whoever owns the machine.
 *
 * @param name as the audit log shows it
 * @param locale language of the answers
 */
record Operator(String name, Locale locale) implements Viewer {
    /** The platform itself, every day. */
    static final Operator DAILY = new Operator(BackupSettings.PID + ".cfg", Locale.SIMPLIFIED_CHINESE);

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
        return false;
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
