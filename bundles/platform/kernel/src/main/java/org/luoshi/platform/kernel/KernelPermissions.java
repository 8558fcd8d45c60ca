package org.luoshi.platform.kernel;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.record.RecordTrail;
import org.osgi.service.component.annotations.Component;

/** The kernel's own permissions. */
@Component(service = PermissionSource.class)
public final class KernelPermissions implements PermissionSource {
    /** Read what everybody did. */
    public static final String AUDIT_READ = "audit.read";
    /** Read what everybody did who is no administrator. */
    public static final String AUDIT_READ_USERS = "audit.users.read";

    /** Handle what came in and must not be here. */
    public static final String INCIDENTS = "platform.incidents.handle";

    /** See how the platform stands against level 3; for each of the three administrators. */
    public static final String SAFEGUARDS_READ = "platform.safeguards.read";

    private final Messages messages = Messages.of(KernelPermissions.class);

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public LocalizedText title() {
        return messages.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(AUDIT_READ, Roles.AUDITOR),
                Permission.of(AUDIT_READ_USERS, Roles.SECURITY_ADMINISTRATOR),
                Permission.of(INCIDENTS, Roles.SECURITY_ADMINISTRATOR),
                Permission.of(RecordTrail.READ, Roles.LEADER, Roles.SUPERVISOR, Roles.OFFICE_HEAD),
                Permission.of("platform.sample-data.manage", Roles.ADMINISTRATOR),
                Permission.of(SAFEGUARDS_READ, Roles.ADMINISTRATOR, Roles.SECURITY_ADMINISTRATOR, Roles.AUDITOR));
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
