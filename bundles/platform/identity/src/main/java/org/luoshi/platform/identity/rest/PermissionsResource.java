package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/permissions}: everything that a role can carry, module by module. */
@Component(service = PermissionsResource.class)
@OfficeResource
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsResource {
    private final PermissionCatalogue catalogue;

    @Activate
    public PermissionsResource(@Reference PermissionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The permissions of one module. */
    public record ModulePermissions(String module, LocalizedText title, List<PermissionJson> permissions) {}

    /**
     * A permission.
     *
     * @param administrators keys of the administrators' roles that may carry it
     * @param ordinary whether the roles of everybody else may
     */
    public record PermissionJson(String key, LocalizedText title, List<String> administrators, boolean ordinary) {}

    @GET
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    public List<ModulePermissions> permissions() {
        return catalogue.sources().stream().map(this::json).toList();
    }

    private ModulePermissions json(PermissionSource source) {
        List<PermissionJson> permissions = source.permissions().stream()
                .map(permission -> json(source, permission))
                .toList();
        return new ModulePermissions(source.module(), source.title(), permissions);
    }

    private PermissionJson json(PermissionSource source, Permission permission) {
        List<String> administrators = Arrays.stream(Duty.values())
                .map(Duty::role)
                .filter(role -> catalogue.mayCarry(role, source, permission))
                .toList();
        return new PermissionJson(
                permission.key(),
                source.messages().text("permission." + permission.key()),
                administrators,
                catalogue.mayCarry(Roles.STAFF, source, permission));
    }
}
