package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.people.Appointments;
import org.luoshi.platform.identity.people.Appointments.Appointed;
import org.luoshi.platform.identity.people.Appointments.Candidate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/set-up}: who administers the installation. */
@Component(service = SetUpResource.class)
@OfficeResource
@Path("set-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(IdentityPermissions.PEOPLE_MANAGE)
@Undeclared("who works here and what they may do, no content of a matter")
public final class SetUpResource {
    private final Appointments appointments;

    @Activate
    public SetUpResource(@Reference Appointments appointments) {
        this.appointments = appointments;
    }

    /** How the installation is administered. */
    public record SetUpJson(Administration administration) {}

    /** Who is to be administrator, by the role's key: three of them. */
    public record CandidatesBody(Map<String, Candidate> administrators) {
        Map<Duty, Candidate> byDuty() {
            Map<Duty, Candidate> candidates = new EnumMap<>(Duty.class);
            if (administrators != null) {
                administrators.forEach((role, who) -> Duty.of(role).ifPresent(duty -> candidates.put(duty, who)));
            }
            return candidates;
        }
    }

    /** An administrator with the password to begin with, shown this once. */
    public record AppointedJson(String role, String username, String name, String password) {
        @Override
        public String toString() {
            return "AppointedJson";
        }
    }

    @GET
    public SetUpJson administration() {
        return new SetUpJson(appointments.administration());
    }

    /** Closes the caller's account. */
    @POST
    @Path("administrators")
    public List<AppointedJson> appoint(CandidatesBody body, @Context Viewer viewer) {
        return appointments.appoint(viewer, body.byDuty()).stream()
                .map(SetUpResource::json)
                .toList();
    }

    @POST
    @Path("simple-mode")
    @Consumes(MediaType.WILDCARD)
    public SetUpJson simpleMode(@Context Viewer viewer) {
        appointments.chooseSimpleMode(viewer);
        return administration();
    }

    private static AppointedJson json(Appointed appointed) {
        return new AppointedJson(
                appointed.duty().role(),
                appointed.account().username(),
                appointed.account().name(),
                appointed.password());
    }
}
