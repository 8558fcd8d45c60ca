package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.roles.RoleBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/simple-mode}: it can be ended, not begun again. */
@Component(service = SimpleModeResource.class)
@OfficeResource
@Path("simple-mode")
public final class SimpleModeResource {
    private final RoleBook roles;

    @Activate
    public SimpleModeResource(@Reference RoleBook roles) {
        this.roles = roles;
    }

    @DELETE
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    public void end(@Context Viewer viewer) {
        roles.endSimpleMode(viewer);
    }
}
