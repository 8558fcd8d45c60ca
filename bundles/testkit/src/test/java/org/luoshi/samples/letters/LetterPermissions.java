package org.luoshi.samples.letters;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;

/** Rights around letters. */
public final class LetterPermissions implements PermissionSource {
    private static final Messages MESSAGES = Messages.of(LetterPermissions.class);

    @Override
    public String module() {
        return "letters";
    }

    @Override
    public LocalizedText title() {
        return MESSAGES.text("title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of("letters.read", Roles.STAFF));
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
