package ${package};

import ${package}.entry.Texts;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.osgi.service.component.annotations.Component;

/** What people may do, and who may from the start. */
@Component
public class Rights implements PermissionSource {
    public static final String READ = "${id}.read";
    public static final String WRITE = "${id}.write";

    @Override
    public String module() {
        return "${id}";
    }

    @Override
    public LocalizedText title() {
        return Texts.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Roles.LEADER, Roles.OFFICE_HEAD, Roles.STAFF),
                Permission.of(WRITE, Roles.OFFICE_HEAD, Roles.STAFF));
    }

    @Override
    public Messages messages() {
        return Texts.messages();
    }
}
