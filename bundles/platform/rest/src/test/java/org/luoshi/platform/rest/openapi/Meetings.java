package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.SignedIn;

/** A resource whose signatures say less than the document needs. */
@Path("/meetings/")
@SignedIn
public class Meetings {
    public record Where(String place, int room) {}

    public record Meeting(long id, @JsonUnwrapped Where where, List<String> guests, List<Meeting> parts) {}

    public record Search(String place, LocalDate on) {}

    @GET
    @ApiNotes(query = Search.class)
    public Page<Meeting> list(@Context UriInfo address) {
        return new Page<>(List.of(), address.getPath(), 0, false);
    }

    @POST
    @ApiNotes(created = Meeting.class)
    public Response add(Where where) {
        return Response.status(201).entity(where).build();
    }

    @GET
    @Path("next")
    @ApiNotes(maybeNothing = true)
    public Meeting next() {
        return null;
    }

    @GET
    @Path("live")
    @ApiNotes(leadsElsewhere = true)
    public Response live() {
        return Response.seeOther(URI.create("/meetings")).build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Meeting read(@PathParam("id") long id) {
        return new Meeting(id, new Where("301", 1), List.of(), List.of());
    }

    /** Everything of all meetings, in and out as it comes. */
    @POST
    @Path("archive")
    @Consumes("application/zip")
    @Produces("application/zip")
    public StreamingOutput exchange(InputStream archive) {
        return archive::transferTo;
    }
}
