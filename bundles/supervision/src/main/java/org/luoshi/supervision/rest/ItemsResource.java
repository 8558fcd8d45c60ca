package org.luoshi.supervision.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.supervision.Desk;
import org.luoshi.supervision.ItemSearch;
import org.luoshi.supervision.StepInput;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Supervised items and their steps. */
@OfficeResource
@Component(service = ItemsResource.class)
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.READ)
public final class ItemsResource {
    private static final int MOST_AT_ONCE = 200;

    private final Supervision supervision;
    private final ItemSearch search;
    private final Desk desk;

    @Activate
    public ItemsResource(@Reference Supervision supervision, @Reference ItemSearch search, @Reference Desk desk) {
        this.supervision = supervision;
        this.search = search;
        this.desk = desk;
    }

    /** Lines without paging. */
    public record Lines(List<ItemLine> items) {}

    /** A step on many items. */
    public record StepOnMany(List<Supervision.Which> items, StepInput input) {}

    @GET
    public Page<ItemLine> list(@BeanParam ListQuery query, @Context Viewer viewer) {
        return search.page(viewer, query.filter(viewer), query.order(), query.place());
    }

    @POST
    @RequiresPermission(SupervisionPermissions.REGISTER)
    public Response register(ItemInput input, @Context Viewer viewer) {
        ItemView item = supervision.register(viewer, input.draft(desk.calendar(), Origin.TYPED));
        return Response.created(URI.create("items/" + item.head().id()))
                .entity(item)
                .build();
    }

    @GET
    @Path("{id}")
    public ItemView item(@PathParam("id") long id, @Context Viewer viewer) {
        return supervision.item(viewer, id);
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(SupervisionPermissions.REGISTER)
    @RequiresVersion
    public ItemView edit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            ItemInput input,
            @Context Viewer viewer) {
        return supervision.edit(viewer, id, expected, input.draft(desk.calendar(), Origin.TYPED));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(SupervisionPermissions.REGISTER)
    @RequiresVersion
    public void discard(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        supervision.discard(viewer, id, expected);
    }

    @POST
    @Path("{id}/steps/{step}")
    @RequiresVersion
    public ItemView step(
            @PathParam("id") long id,
            @PathParam("step") Step step,
            @HeaderParam("If-Match") ExpectedVersion expected,
            StepInput input,
            @Context Viewer viewer) {
        return supervision.take(viewer, step, id, expected, input);
    }

    @POST
    @Path("steps/{step}")
    public Lines stepOnMany(@PathParam("step") Step step, StepOnMany many, @Context Viewer viewer) {
        List<Supervision.Which> items = many.items() == null ? List.of() : many.items();
        new InputCheck()
                .that(!items.isEmpty(), "items", "required")
                .that(items.size() <= MOST_AT_ONCE, "items", "too-many", MOST_AT_ONCE)
                .required("input", many.input())
                .done();
        return new Lines(search.lines(supervision.takeOnAll(viewer, step, items, many.input())));
    }

    @GET
    @Path("duplicates")
    @RequiresPermission(SupervisionPermissions.REGISTER)
    public Lines duplicates(@BeanParam SourceQuery query) {
        return new Lines(search.sameSource(query.source(), query.office()));
    }

    /** A source and a lead office to look for. */
    public static final class SourceQuery {
        private final Source source;
        private final long office;

        public SourceQuery(
                @QueryParam("leadOfficeId") long office,
                @QueryParam("kind") SourceKind kind,
                @QueryParam("reference") String reference,
                @QueryParam("meeting") String meeting,
                @QueryParam("leader") String leader,
                @QueryParam("date") LocalDate date) {
            this.source = new Source(kind, reference, meeting, leader, date, null);
            this.office = office;
        }

        Source source() {
            return source;
        }

        long office() {
            return office;
        }
    }
}
