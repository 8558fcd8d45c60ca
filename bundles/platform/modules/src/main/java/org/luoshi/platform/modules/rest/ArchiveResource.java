package org.luoshi.platform.modules.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.modules.ModulesPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything a function keeps, taken out and taken in again: all of it is the business of the office. */
@OfficeResource
@Component(service = ArchiveResource.class)
@Path("platform/modules/{id}/archive")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ModulesPermissions.CARRY)
@Undeclared("an archive holds what was declared when it came in")
public final class ArchiveResource {
    private final ArchiveDesk desk;

    @Activate
    public ArchiveResource(@Reference ArchiveDesk desk) {
        this.desk = desk;
    }

    /**
     * The archive of everything it keeps, as a zip that is written while it is sent. The reason stands in the address: what
     * may be many gigabytes is saved by the browser itself, and that asks with GET.
     */
    @GET
    @Produces("application/zip")
    public StreamingOutput export(
            @PathParam("id") String id, @QueryParam("reason") String reason, @Context Viewer viewer) {
        String why = desk.begin(id, reason, viewer);
        return out -> desk.export(id, why, viewer, out);
    }

    /** Takes an archive in; present data give way only when {@code replace} is true. */
    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", "application/octet-stream"})
    public ImportJson load(
            @PathParam("id") String id,
            @QueryParam("replace") boolean replace,
            InputStream content,
            @Context Viewer viewer) {
        return desk.load(id, content, replace, viewer);
    }
}
