package org.luoshi.platform.backup.server;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.osgi.service.component.annotations.Component;

/** Who may see which backups there are, and who may make one. */
@Component(service = PermissionSource.class)
public final class BackupPermissions implements PermissionSource {
    static final String MODULE = "backups";
    static final String READ = "backups.read";
    static final String MANAGE = "backups.manage";

    private final Messages messages = Messages.of(BackupPermissions.class);

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public LocalizedText title() {
        return messages.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ, Roles.ADMINISTRATOR), Permission.of(MANAGE, Roles.ADMINISTRATOR));
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
