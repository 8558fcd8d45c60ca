package org.luoshi.supervision.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Viewed;
import org.luoshi.supervision.Acceptance;
import org.luoshi.supervision.Desk;
import org.luoshi.supervision.Intakes;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.view.IntakeLine;
import org.luoshi.supervision.view.IntakeView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Papers that were taken in, and what became of each clause. */
@OfficeResource
@Component(service = IntakesResource.class)
@Path("intakes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.REGISTER)
public final class IntakesResource {
    private final Intakes intakes;
    private final Desk desk;

    @Activate
    public IntakesResource(@Reference Intakes intakes, @Reference Desk desk) {
        this.intakes = intakes;
        this.desk = desk;
    }

    /** A paper as people send it. */
    public record NewPaper(String title, String fileName, String text, LocalDate date) {}

    /** What people accept. */
    public record Accept(Boolean submit, List<ItemInput> items, List<Acceptance.NoAction> noAction) {}

    @GET
    @ApiNotes(query = Queries.Paging.class)
    public Page<IntakeLine> list(@Context UriInfo address) {
        return intakes.page(new Query(address).place());
    }

    @POST
    @ApiNotes(created = IntakeView.class)
    public Response take(NewPaper paper, @Context Viewer viewer) {
        IntakeView intake = intakes.take(
                viewer, new Intakes.NewIntake(paper.title(), paper.fileName(), paper.text(), paper.date(), false));
        return Response.created(URI.create("intakes/" + intake.id()))
                .entity(intake)
                .build();
    }

    @GET
    @Path("{id}")
    @Viewed("IntakeNotice")
    public IntakeView intake(@PathParam("id") long id) {
        return intakes.intake(id);
    }

    @POST
    @Path("{id}/accept")
    public IntakeView.Accepted accept(@PathParam("id") long id, Accept input, @Context Viewer viewer) {
        List<ItemInput> items = input.items() == null ? List.of() : input.items();
        List<Acceptance.NoAction> noAction = input.noAction() == null ? List.of() : input.noAction();
        List<Acceptance.CorrectedItem> corrected = items.stream()
                .map(item -> new Acceptance.CorrectedItem(
                        item.clause(), item.draft(desk.calendar(), new Origin(id, item.clause(), false))))
                .toList();
        return intakes.accept(viewer, id, new Acceptance(Boolean.TRUE.equals(input.submit()), corrected, noAction));
    }

    @DELETE
    @Path("{id}")
    @RequiresVersion
    public void discard(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        intakes.discard(viewer, id, expected);
    }
}
