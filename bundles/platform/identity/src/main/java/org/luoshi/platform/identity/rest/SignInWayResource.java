package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.people.SignInWays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/people/{id}/sign-in}: who proves a person's password. */
@Component(service = SignInWayResource.class)
@OfficeResource
@Path("people/{id}/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("who works here and what they may do, no content of a matter")
public final class SignInWayResource {
    private final SignInWays ways;
    private final Directory directory;

    @Activate
    public SignInWayResource(@Reference SignInWays ways, @Reference Directory directory) {
        this.ways = ways;
        this.directory = directory;
    }

    /** Who proves the password from now on. */
    public record SignInWayBody(SignInBy by) {}

    @PUT
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    @RequiresVersion
    public PersonJson choose(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            SignInWayBody body,
            @Context Viewer viewer) {
        return PersonJson.of(ways.choose(viewer, id, expected, body.by()), directory);
    }
}
