package org.luoshi.supervision.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.record.TrailEntry;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.api.rest.Viewed;
import org.luoshi.supervision.Desk;
import org.luoshi.supervision.ItemSearch;
import org.luoshi.supervision.StepInput;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.store.ItemLists;
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
    private final RecordTrail trail;

    @Activate
    public ItemsResource(
            @Reference Supervision supervision,
            @Reference ItemSearch search,
            @Reference Desk desk,
            @Reference RecordTrail trail) {
        this.supervision = supervision;
        this.search = search;
        this.desk = desk;
        this.trail = trail;
    }

    /** Lines without paging. */
    public record Lines(List<ItemLine> items) {}

    /** A step on many items. */
    public record StepOnMany(List<Supervision.Which> items, StepInput input) {}

    @GET
    @ApiNotes(query = Queries.Items.class)
    public Page<ItemLine> list(@Context UriInfo address, @Context Viewer viewer) {
        Query query = new Query(address);
        return search.page(viewer, ItemQueries.filter(query, viewer), ItemOrder.of(query.text("sort")), query.place());
    }

    @POST
    @RequiresPermission(SupervisionPermissions.REGISTER)
    @ApiNotes(created = ItemView.class)
    public Response register(ItemInput input, @Context Viewer viewer) {
        ItemView item = supervision.register(viewer, input.draft(desk.calendar(), Origin.TYPED));
        return Response.created(URI.create("items/" + item.head().id()))
                .entity(item)
                .build();
    }

    @GET
    @Path("{id}")
    @Viewed(Supervision.ITEM)
    public ItemView item(@PathParam("id") long id, @Context Viewer viewer) {
        return supervision.item(viewer, id);
    }

    /** Why somebody wants to see a telephone; may be left out. */
    public record RevealBody(String reason) {}

    /** A telephone as it was entered; empty when there is none. */
    public record PhoneView(String phone) {
        @Override
        public String toString() {
            return "PhoneView";
        }
    }

    /** The telephone of whoever works on it; that somebody saw it is audited. */
    @POST
    @Path("{id}/phone/reveal")
    @Undeclared("only the reason for looking; nothing comes in")
    public PhoneView revealPhone(@PathParam("id") long id, RevealBody body, @Context Viewer viewer) {
        return new PhoneView(supervision.revealPhone(viewer, id, body.reason()));
    }

    /** Who saw it and who changed it. */
    @GET
    @Path("{id}/trail")
    @RequiresPermission(RecordTrail.READ)
    @ApiNotes(query = Queries.Paging.class)
    public Page<TrailEntry> trail(@PathParam("id") long id, @Context UriInfo address, @Context Viewer viewer) {
        RecordKey item = supervision.key(viewer, id);
        ItemLists.Place place = new Query(address).place();
        return trail.page(viewer, item, place.cursor(), place.size());
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
    @ApiNotes(query = Queries.SameSource.class)
    public Lines duplicates(@Context UriInfo address) {
        Query query = new Query(address);
        Long office = query.number("leadOfficeId");
        new InputCheck().required("leadOfficeId", office).done();
        return new Lines(search.sameSource(ItemQueries.source(query), office));
    }
}
