package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.signin.SecondFactors;
import org.luoshi.platform.identity.signin.SecondFactors.Enrolment;
import org.luoshi.platform.identity.signin.SecondFactors.State;
import org.luoshi.platform.rest.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/session/second-factor}: the caller's own. */
@Component(service = SecondFactorResource.class)
@OfficeResource
@Path("session/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Undeclared("passwords, codes and a language: what an account needs, no content of a matter")
public final class SecondFactorResource {
    private final SecondFactors factors;

    @Activate
    public SecondFactorResource(@Reference SecondFactors factors) {
        this.factors = factors;
    }

    /** The caller's password, again. */
    public record OwnPasswordBody(String password) {
        @Override
        public String toString() {
            return "OwnPasswordBody";
        }
    }

    /** A code of the app. */
    public record CodeBody(String code) {}

    /** Password, and a code of the app or one on paper. */
    public record BothBody(String password, String code) {
        @Override
        public String toString() {
            return "BothBody";
        }
    }

    /** Codes for paper, shown this once. */
    public record RecoveryCodesJson(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodesJson";
        }
    }

    @GET
    public State state(@Context Viewer viewer) {
        return factors.state(viewer);
    }

    @POST
    public Enrolment begin(OwnPasswordBody body, @Context Viewer viewer) {
        return factors.begin(viewer, body.password());
    }

    @PUT
    public RecoveryCodesJson confirm(CodeBody body, @Context Viewer viewer, @Context SessionCookie cookie) {
        return new RecoveryCodesJson(factors.confirm(viewer, cookie.token(), body.code()));
    }

    @POST
    @Path("recovery-codes")
    public RecoveryCodesJson renew(BothBody body, @Context Viewer viewer) {
        return new RecoveryCodesJson(factors.renewRecoveryCodes(viewer, body.password(), body.code()));
    }

    @POST
    @Path("removal")
    public void remove(BothBody body, @Context Viewer viewer) {
        factors.turnOff(viewer, body.password(), body.code());
    }
}
