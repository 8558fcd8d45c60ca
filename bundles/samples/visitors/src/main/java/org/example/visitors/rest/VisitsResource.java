package org.example.visitors.rest;

import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import org.example.visitors.Visitors;
import org.example.visitors.VisitorsPermissions;
import org.example.visitors.visit.VisitDetails;
import org.example.visitors.visit.VisitView;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The visitor register, below {@code /api/visitors/visits}. */
@OfficeResource
@Component(service = VisitsResource.class)
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(VisitorsPermissions.READ)
public final class VisitsResource {
    private final Visitors visitors;

    @Activate
    public VisitsResource(@Reference Visitors visitors) {
        this.visitors = visitors;
    }

    @GET
    public Page<VisitView> list(@BeanParam VisitQuery query, @Context Viewer viewer) {
        return visitors.page(viewer, query.filter(), query.cursor, query.size());
    }

    @GET
    @Path("today")
    public Visitors.Today today(@Context Viewer viewer) {
        return visitors.today(viewer);
    }

    @GET
    @Path("{id: \\d+}")
    public VisitView visit(@PathParam("id") long id, @Context Viewer viewer) {
        return visitors.visit(viewer, id);
    }

    @POST
    @RequiresPermission(VisitorsPermissions.REGISTER)
    @ApiNotes(created = VisitView.class)
    public Response register(VisitDetails details, @Context Viewer viewer) {
        VisitView visit = visitors.register(viewer, details);
        return Response.created(URI.create("visits/" + visit.id()))
                .entity(visit)
                .build();
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresVersion
    @RequiresPermission(VisitorsPermissions.REGISTER)
    public VisitView correct(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            VisitDetails details,
            @Context Viewer viewer) {
        return visitors.correct(viewer, id, expected, details);
    }

    /** The visitor goes now. */
    @POST
    @Path("{id: \\d+}/leave")
    @RequiresVersion
    @RequiresPermission(VisitorsPermissions.REGISTER)
    public VisitView leave(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return visitors.leave(viewer, id, expected);
    }
}
