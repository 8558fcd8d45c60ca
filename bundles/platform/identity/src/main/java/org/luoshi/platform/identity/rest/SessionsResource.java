package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.signin.SignedInPlaces;
import org.luoshi.platform.identity.signin.SignedInPlaces.Place;
import org.luoshi.platform.rest.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/sessions}: where somebody is signed in, and signing out from afar. */
@Component(service = SessionsResource.class)
@OfficeResource
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final SignedInPlaces places;

    @Activate
    public SessionsResource(@Reference SignedInPlaces places) {
        this.places = places;
    }

    @GET
    @SignedIn
    public List<Place> own(@Context Viewer viewer, @Context SessionCookie cookie) {
        return places.own(viewer, cookie.token());
    }

    @DELETE
    @Path("{id}")
    @SignedIn
    public void signOut(@PathParam("id") String id, @Context Viewer viewer) {
        places.signOut(viewer, id);
    }

    @GET
    @Path("people/{person}")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public List<Place> ofPerson(@PathParam("person") long person, @Context Viewer viewer) {
        return places.ofPerson(viewer, person);
    }

    @DELETE
    @Path("people/{person}")
    @RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
    public void signOutEverywhere(@PathParam("person") long person, @Context Viewer viewer) {
        places.signOutEverywhere(viewer, person);
    }
}
