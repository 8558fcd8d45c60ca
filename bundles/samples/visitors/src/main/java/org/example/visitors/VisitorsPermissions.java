package org.example.visitors;

import static org.luoshi.platform.api.Roles.LEADER;
import static org.luoshi.platform.api.Roles.OFFICE_HEAD;
import static org.luoshi.platform.api.Roles.STAFF;
import static org.luoshi.platform.api.Roles.SUPERVISOR;

import java.util.List;
import org.example.visitors.visit.Texts;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** What people may do with the visitor register, and who may from the start. */
@Component
public class VisitorsPermissions implements PermissionSource {
    public static final String READ = "visitors.read";
    public static final String REGISTER = "visitors.register";

    @Override
    public String module() {
        return "visitors";
    }

    @Override
    public LocalizedText title() {
        return Texts.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, LEADER, SUPERVISOR, OFFICE_HEAD, STAFF),
                Permission.of(REGISTER, SUPERVISOR, OFFICE_HEAD, STAFF));
    }

    @Override
    public Messages messages() {
        return Texts.messages();
    }
}
