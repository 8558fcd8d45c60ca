package org.luoshi.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.api.rest.Viewed;

/** A small office function with one record. */
@Path("matters")
@Produces("application/json")
public class Matters {
    public enum State {
        OPEN,
        CLOSED
    }

    public record Step(String what, LocalDate due) {}

    public record Draft(String title, State state, LocalDate due, int weight, Boolean urgent, List<Step> steps) {}

    public record Matter(long id, String title, LocalDate due, LocalizedText kind, long version) implements Versioned {}

    /** What is searched for, in one object. */
    public static final class Search {
        private final Map<String, Object> terms = new LinkedHashMap<>();

        public Search(
                @QueryParam("q") String text,
                @QueryParam("state") List<State> states,
                @QueryParam("due") LocalDate due,
                @QueryParam("size") @DefaultValue("20") int size) {
            if (size > 200) {
                throw new InvalidInput("size", LocalizedText.verbatim("too many"));
            }
            terms.put("q", text);
            terms.put("states", states);
            terms.put("due", due);
            terms.put("size", size);
        }
    }

    /** What is searched for, field by field. */
    public static class Fields {
        @QueryParam("q")
        private String text;
    }

    private Matter stored = new Matter(7, "落实会议纪要", LocalDate.of(2026, 2, 10), Matters::kind, 3);

    private static String kind(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? "supervised" : "督办";
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Viewed("Matter")
    public synchronized Matter read(@PathParam("id") long id) {
        if (id != stored.id()) {
            throw new NotFound("matter", id);
        }
        return stored;
    }

    @GET
    @SignedIn
    public List<Matter> list(
            @QueryParam("size") int size, @QueryParam("from") LocalDate from, @QueryParam("state") State state) {
        return List.of(stored);
    }

    @GET
    @Path("search")
    @SignedIn
    public Map<String, Object> search(@BeanParam Search search, @BeanParam Fields fields, @Context Viewer viewer) {
        search.terms.put("fields", fields.text);
        search.terms.put("viewer", viewer.name());
        return search.terms;
    }

    @POST
    @RequiresPermission("matters.write")
    public Response add(Draft draft) {
        return Response.created(java.net.URI.create("matters/8")).entity(draft).build();
    }

    @PUT
    @Path("{id}")
    @RequiresPermission({"matters.write", "matters.manage"})
    @RequiresVersion
    public synchronized Matter change(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion version, Draft draft) {
        version.check(
                stored.version(),
                () -> Map.of("title", stored.title(), "due", stored.due(), "changedBy", Map.of("name", "李静")));
        stored = new Matter(id, draft.title(), draft.due(), Matters::kind, stored.version() + 1);
        return stored;
    }

    @GET
    @Path("open")
    @Open
    public Map<String, Object> open(@Context RequestOrigin origin, @Context Viewer viewer) {
        return Map.of("address", origin.address(), "signedIn", viewer != null);
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "nobody may read this";
    }

    @GET
    @Path("me")
    @SignedIn
    public Map<String, Object> me(@Context Viewer viewer) {
        return Map.of(
                "name", viewer.name(),
                "locale", viewer.locale().toLanguageTag(),
                "requestId", viewer.requestId(),
                "address", viewer.address(),
                "declaration", viewer.declaration());
    }

    @POST
    @Path("seen")
    @Consumes("text/plain")
    @SignedIn
    @Undeclared("a moment")
    public String seen(String moment, @Context Viewer viewer) {
        return viewer.declaration();
    }

    @POST
    @Path("text")
    @Consumes("text/plain")
    @SignedIn
    @Produces("text/plain")
    public String text(String body) {
        return body;
    }
}
