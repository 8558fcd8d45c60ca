package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.people.Grants;
import org.luoshi.platform.identity.people.HandOver;
import org.luoshi.platform.identity.people.HandOver.Open;
import org.luoshi.platform.identity.people.HandOver.Outcome;
import org.luoshi.platform.identity.people.Listed;
import org.luoshi.platform.identity.people.LostAccess;
import org.luoshi.platform.identity.people.People;
import org.luoshi.platform.identity.signin.Lockouts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/people}: people and their accounts. */
@Component(service = PeopleResource.class)
@OfficeResource
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("who works here and what they may do, no content of a matter")
public final class PeopleResource {
    private final People people;
    private final LostAccess lostAccess;
    private final Grants grants;
    private final Lockouts lockouts;
    private final HandOver handOver;
    private final Directory directory;

    @Activate
    public PeopleResource(
            @Reference People people,
            @Reference LostAccess lostAccess,
            @Reference Grants grants,
            @Reference Lockouts lockouts,
            @Reference HandOver handOver,
            @Reference Directory directory) {
        this.people = people;
        this.lostAccess = lostAccess;
        this.grants = grants;
        this.lockouts = lockouts;
        this.handOver = handOver;
        this.directory = directory;
    }

    /** What is entered about a person; the masked phone as it was answered stands for the one that is kept. */
    public record PersonBody(
            String username, String name, Long officeId, String post, String phone, String email, Set<String> roles) {
        PersonDetails details() {
            return new PersonDetails(username, name, officeId, post, phone, email, roles);
        }

        @Override
        public String toString() {
            return "PersonBody";
        }
    }

    /** What a person may do from now on. */
    public record GrantBody(Set<String> roles) {}

    /** Why somebody wants to see a number; may be left out. */
    public record RevealBody(String reason) {}

    /** A number in the clear. */
    public record PhoneJson(String phone) {
        @Override
        public String toString() {
            return "PhoneJson";
        }
    }

    /** Who gets the open work. */
    public record SuccessorBody(Long to) {}

    /** A new person with the password to begin with, shown this once. */
    public record AddedJson(PersonJson person, String password) {
        @Override
        public String toString() {
            return "AddedJson";
        }
    }

    /** A password to begin with, shown this once. */
    public record PasswordJson(String password) {
        @Override
        public String toString() {
            return "PasswordJson";
        }
    }

    @GET
    @RequiresPermission({IdentityPermissions.PEOPLE_READ, IdentityPermissions.PEOPLE_MANAGE})
    public Page<PersonJson> list(@BeanParam PeopleFilter filter) {
        return people.list(filter.query(directory)).map(this::json);
    }

    @GET
    @Path("{id}")
    @RequiresPermission({IdentityPermissions.PEOPLE_READ, IdentityPermissions.PEOPLE_MANAGE})
    public PersonJson get(@PathParam("id") long id) {
        return json(people.get(id));
    }

    @POST
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    @ApiNotes(created = AddedJson.class)
    public Response add(PersonBody body, @Context Viewer viewer) {
        People.Added added = people.add(viewer, body.details());
        return Response.status(Response.Status.CREATED)
                .entity(new AddedJson(json(added.person()), added.password()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    @RequiresVersion
    public PersonJson change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            PersonBody body,
            @Context Viewer viewer) {
        return json(people.change(viewer, id, expected, body.details()));
    }

    @PUT
    @Path("{id}/roles")
    @RequiresPermission(IdentityPermissions.ROLES_MANAGE)
    @RequiresVersion
    public PersonJson grant(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            GrantBody body,
            @Context Viewer viewer) {
        grants.give(viewer, id, expected, body.roles() == null ? Set.of() : body.roles());
        return get(id);
    }

    @POST
    @Path("{id}/deactivate")
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    @RequiresVersion
    public PersonJson deactivate(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return json(people.deactivate(viewer, id, expected));
    }

    @POST
    @Path("{id}/activate")
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    @RequiresVersion
    public PersonJson activate(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return json(people.activate(viewer, id, expected));
    }

    /** Whoever manages people sees every number, everybody their own; that they did is audited. */
    @POST
    @Path("{id}/phone/reveal")
    @SignedIn
    public PhoneJson revealPhone(@PathParam("id") long id, RevealBody body, @Context Viewer viewer) {
        return new PhoneJson(people.revealPhone(viewer, id, body.reason()));
    }

    @POST
    @Path("{id}/password-reset")
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public PasswordJson resetPassword(@PathParam("id") long id, @Context Viewer viewer) {
        return new PasswordJson(lostAccess.resetPassword(viewer, id));
    }

    @DELETE
    @Path("{id}/second-factor")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public void removeSecondFactor(@PathParam("id") long id, @Context Viewer viewer) {
        lostAccess.removeSecondFactor(viewer, id);
    }

    @DELETE
    @Path("{id}/lock")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public void unlock(@PathParam("id") long id, @Context Viewer viewer) {
        lockouts.unlock(viewer, id);
    }

    @GET
    @Path("{id}/open-work")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public List<Open> openWork(@PathParam("id") long id, @Context Viewer viewer) {
        return handOver.openWork(viewer, id);
    }

    @POST
    @Path("{id}/hand-over")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public List<Outcome> handOver(@PathParam("id") long id, SuccessorBody body, @Context Viewer viewer) {
        return handOver.handOver(viewer, id, body.to());
    }

    private PersonJson json(Listed listed) {
        return PersonJson.of(listed, directory);
    }
}
