package org.luoshi.platform.identity.domain;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.osgi.service.component.annotations.Component;

/** The permissions of identity itself. */
@Component
public final class IdentityPermissions implements PermissionSource {
    /** Identifier under which identity contributes and audits. */
    public static final String MODULE = "identity";

    public static final String PEOPLE_READ = "identity.people.read";
    public static final String PEOPLE_MANAGE = "identity.people.manage";
    public static final String OFFICES_MANAGE = "identity.offices.manage";
    public static final String ROLES_MANAGE = "identity.roles.manage";
    public static final String KEYS_MANAGE = "identity.keys.manage";

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public LocalizedText title() {
        return Texts.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(
                        PEOPLE_READ,
                        Roles.ADMINISTRATOR,
                        Roles.SECURITY_ADMINISTRATOR,
                        Roles.AUDITOR,
                        Roles.LEADER,
                        Roles.SUPERVISOR,
                        Roles.OFFICE_HEAD),
                Permission.of(PEOPLE_MANAGE, Roles.ADMINISTRATOR),
                Permission.of(OFFICES_MANAGE, Roles.ADMINISTRATOR),
                Permission.of(ROLES_MANAGE, Roles.SECURITY_ADMINISTRATOR),
                Permission.of(KEYS_MANAGE, Roles.ADMINISTRATOR));
    }

    @Override
    public Messages messages() {
        return Texts.MESSAGES;
    }
}
