package org.luoshi.platform.identity;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;

/** A module that comes and goes. */
public final class MeetingsModule implements PermissionSource {
    public static final String READ = "meetings.read";
    public static final String CALL = "meetings.call";

    @Override
    public String module() {
        return "meetings";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.verbatim("会议");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Roles.LEADER, Roles.STAFF, "role-of-another-house"),
                Permission.of(CALL, Roles.SUPERVISOR));
    }

    @Override
    public Messages messages() {
        return Messages.of(MeetingsModule.class);
    }
}
