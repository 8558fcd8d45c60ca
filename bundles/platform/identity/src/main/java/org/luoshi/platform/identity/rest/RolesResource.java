package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Role;
import org.luoshi.platform.identity.domain.RoleDetails;
import org.luoshi.platform.identity.roles.RoleBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/roles}: who may do what. */
@Component(service = RolesResource.class)
@OfficeResource
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("who works here and what they may do, no content of a matter")
public final class RolesResource {
    private final RoleBook roles;
    private final PermissionCatalogue catalogue;

    @Activate
    public RolesResource(@Reference RoleBook roles, @Reference PermissionCatalogue catalogue) {
        this.roles = roles;
        this.catalogue = catalogue;
    }

    /** What is entered about a role; name and description of the product's own roles stay as they are. */
    public record RoleBody(String name, String description, DataScope scope, Set<String> permissions) {
        RoleDetails details() {
            return new RoleDetails(name, description, scope, permissions);
        }
    }

    /** A role; permissions of modules that are absent are left out. */
    public record RoleJson(
            String key,
            LocalizedText name,
            LocalizedText description,
            List<String> permissions,
            DataScope scope,
            boolean builtIn,
            long version)
            implements Versioned {}

    /** All roles. */
    public record RoleList(List<RoleJson> items) {}

    @GET
    @RequiresPermission({
        IdentityPermissions.ROLES_MANAGE,
        IdentityPermissions.PEOPLE_MANAGE,
        IdentityPermissions.PEOPLE_READ
    })
    public RoleList list() {
        return new RoleList(roles.list().stream().map(this::json).toList());
    }

    @POST
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    @ApiNotes(created = RoleJson.class)
    public Response add(RoleBody body, @Context Viewer viewer) {
        RoleJson added = json(roles.add(viewer, body.details()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @PUT
    @Path("{key}")
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    @RequiresVersion
    public RoleJson change(
            @PathParam("key") String key,
            @HeaderParam("If-Match") ExpectedVersion expected,
            RoleBody body,
            @Context Viewer viewer) {
        return json(roles.change(viewer, key, expected, body.details()));
    }

    @DELETE
    @Path("{key}")
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    public void remove(@PathParam("key") String key, @Context Viewer viewer) {
        roles.remove(viewer, key);
    }

    private RoleJson json(Role role) {
        List<String> counting =
                catalogue.counting(role.permissions()).stream().sorted().toList();
        return new RoleJson(
                role.key(), role.name(), role.description(), counting, role.scope(), role.builtIn(), role.version());
    }
}
