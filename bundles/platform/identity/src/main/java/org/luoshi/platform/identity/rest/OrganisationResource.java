package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Objects;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.UnitDetails;
import org.luoshi.platform.identity.organisation.Offices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/offices}: the organisation tree. */
@Component(service = OrganisationResource.class)
@OfficeResource
@Path("offices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("who works here and what they may do, no content of a matter")
public final class OrganisationResource {
    private final Offices offices;
    private final Directory directory;

    @Activate
    public OrganisationResource(@Reference Offices offices, @Reference Directory directory) {
        this.offices = offices;
        this.directory = directory;
    }

    /** What is entered about an office; the order is 0 and the office active when that is left out. */
    public record OfficeBody(
            String name,
            String shortName,
            Kind kind,
            Long parentId,
            Integer sortOrder,
            List<String> aliases,
            Boolean active) {
        UnitDetails details() {
            return new UnitDetails(
                    name,
                    shortName,
                    kind,
                    parentId,
                    Objects.requireNonNullElse(sortOrder, 0),
                    aliases,
                    Objects.requireNonNullElse(active, true));
        }
    }

    /** An office. */
    public record OfficeJson(
            long id,
            String name,
            String shortName,
            Kind kind,
            Long parentId,
            int sortOrder,
            List<String> aliases,
            boolean active,
            long version)
            implements Versioned {
        static OfficeJson of(OrganisationUnit unit) {
            UnitDetails details = unit.details();
            return new OfficeJson(
                    unit.id(),
                    details.name(),
                    details.shortName(),
                    details.kind(),
                    details.parentId(),
                    details.sortOrder(),
                    details.aliases(),
                    details.active(),
                    unit.version());
        }
    }

    /** All offices, parents before children. */
    public record OfficeList(List<OfficeJson> items) {}

    /** Somebody who works there. */
    public record Member(long id, String name, String post) {}

    @GET
    @SignedIn
    public OfficeList list() {
        return new OfficeList(offices.list().stream().map(OfficeJson::of).toList());
    }

    @GET
    @Path("{id}")
    @SignedIn
    public OfficeJson get(@PathParam("id") long id) {
        return OfficeJson.of(offices.get(id));
    }

    @GET
    @Path("{id}/people")
    @SignedIn
    public List<Member> people(@PathParam("id") long id) {
        offices.get(id);
        return directory.peopleOf(id).stream()
                .map(person -> new Member(person.id(), person.name(), person.post()))
                .toList();
    }

    @POST
    @RequiresPermission(IdentityPermissions.OFFICES_MANAGE)
    @ApiNotes(created = OfficeJson.class)
    public Response add(OfficeBody body, @Context Viewer viewer) {
        OfficeJson added = OfficeJson.of(offices.add(viewer, body.details()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(IdentityPermissions.OFFICES_MANAGE)
    @RequiresVersion
    public OfficeJson change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            OfficeBody body,
            @Context Viewer viewer) {
        return OfficeJson.of(offices.change(viewer, id, expected, body.details()));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(IdentityPermissions.OFFICES_MANAGE)
    public void remove(@PathParam("id") long id, @Context Viewer viewer) {
        offices.remove(viewer, id);
    }
}
