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
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.supervision.DeadlineRules;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.settings.Terms;
import org.luoshi.supervision.view.DeadlineRuleView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deadlines people usually set. */
@OfficeResource
@Component(service = DeadlineRulesResource.class)
@Path("deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.SETTINGS)
public final class DeadlineRulesResource {
    private final DeadlineRules rules;

    @Activate
    public DeadlineRulesResource(@Reference DeadlineRules rules) {
        this.rules = rules;
    }

    /** All rules. */
    public record Rules(List<DeadlineRuleView> items) {}

    /** Whoever keeps the settings sees them, although items may be none of their business. */
    @GET
    @RequiresPermission({SupervisionPermissions.READ, SupervisionPermissions.SETTINGS})
    public Rules all() {
        return new Rules(rules.all());
    }

    @GET
    @Path("suggestion")
    @RequiresPermission(SupervisionPermissions.READ)
    @ApiNotes(query = Queries.Deadline.class, maybeNothing = true)
    public DeadlineRuleView.Suggestion suggest(@Context UriInfo address) {
        Query query = new Query(address);
        return rules.suggest(
                        query.constant("source", SourceKind.class),
                        query.constant("urgency", Urgency.class),
                        query.date("from"))
                .orElse(null);
    }

    @POST
    @ApiNotes(created = DeadlineRuleView.class)
    public Response add(Terms terms, @Context Viewer viewer) {
        DeadlineRuleView rule = rules.add(viewer, terms);
        return Response.created(URI.create("deadline-rules/" + rule.id()))
                .entity(rule)
                .build();
    }

    @PUT
    @Path("{id}")
    @RequiresVersion
    public DeadlineRuleView change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            Terms terms,
            @Context Viewer viewer) {
        return rules.change(viewer, id, expected, terms);
    }

    @DELETE
    @Path("{id}")
    @RequiresVersion
    public void remove(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        rules.remove(viewer, id, expected);
    }
}
