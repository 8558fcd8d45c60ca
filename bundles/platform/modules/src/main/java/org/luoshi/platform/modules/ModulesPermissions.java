package org.luoshi.platform.modules;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.osgi.service.component.annotations.Component;

/** Who may see and who may change which functions are installed. */
@Component(service = PermissionSource.class)
public final class ModulesPermissions implements PermissionSource {
    /** See them and how they are. */
    public static final String READ = "modules.read";
    /** Install, update, stop and remove them, destroy what they kept. */
    public static final String MANAGE = "modules.manage";
    /**
     * Take everything that a function keeps out as an archive, and take one in. That is the business of the office: no
     * administrator has it by the office, and where three watch one another none can be given it.
     */
    public static final String CARRY = "modules.carry";

    private final Messages messages = Messages.of(ModulesPermissions.class);

    @Override
    public String module() {
        return "modules";
    }

    @Override
    public LocalizedText title() {
        return messages.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Roles.ADMINISTRATOR),
                Permission.of(MANAGE, Roles.ADMINISTRATOR),
                Permission.of(CARRY));
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
