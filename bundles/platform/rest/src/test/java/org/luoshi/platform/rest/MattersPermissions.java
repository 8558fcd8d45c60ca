package org.luoshi.platform.rest;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;

/** What {@link Matters} asks for. */
enum MattersPermissions implements PermissionSource {
    INSTANCE;

    @Override
    public String module() {
        return "matters";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.verbatim("Matters");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of("matters.read"), Permission.of("matters.write"));
    }

    @Override
    public Messages messages() {
        return Messages.of(Matters.class);
    }
}
