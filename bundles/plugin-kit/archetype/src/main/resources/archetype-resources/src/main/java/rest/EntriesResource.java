package ${package}.rest;

import ${package}.Entries;
import ${package}.Rights;
import ${package}.entry.EntryView;
import ${package}.entry.Texts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries, below {@code /api/${id}/entries}. */
@OfficeResource
@Component(service = EntriesResource.class)
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.READ)
public final class EntriesResource {
    private static final int LONGEST_PAGE = 200;

    private final Entries entries;

    @Activate
    public EntriesResource(@Reference Entries entries) {
        this.entries = entries;
    }

    /** What people send. */
    public record NewEntry(String title, LocalDate due) {}

    @GET
    public Page<EntryView> list(@QueryParam("cursor") String cursor, @QueryParam("size") @DefaultValue("20") int size) {
        if (size < 1 || size > LONGEST_PAGE) {
            throw new InvalidInput("size", Texts.text("invalid.page-size", LONGEST_PAGE));
        }
        return entries.page(cursor, size);
    }

    @POST
    @RequiresPermission(Rights.WRITE)
    @ApiNotes(created = EntryView.class)
    public Response add(NewEntry entry, @Context Viewer viewer) {
        EntryView added = entries.add(viewer, entry.title(), entry.due());
        return Response.created(URI.create("entries/" + added.id())).entity(added).build();
    }

    @POST
    @Path("{entry: [0-9]+}/finish")
    @RequiresVersion
    @RequiresPermission(Rights.WRITE)
    public EntryView finish(
            @PathParam("entry") long entry, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return entries.finish(viewer, entry, expected);
    }
}
