package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
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

    /** A permission. */
    public record PermissionJson(String key, LocalizedText title) {}

    @GET
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    public List<ModulePermissions> permissions() {
        return catalogue.sources().stream().map(PermissionsResource::json).toList();
    }

    private static ModulePermissions json(PermissionSource source) {
        List<PermissionJson> permissions = source.permissions().stream()
                .map(permission ->
                        new PermissionJson(permission.key(), source.messages().text("permission." + permission.key())))
                .toList();
        return new ModulePermissions(source.module(), source.title(), permissions);
    }
}
