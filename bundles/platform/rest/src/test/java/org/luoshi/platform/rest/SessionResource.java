package org.luoshi.platform.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.api.rest.SignedIn;

/** Signing in and out as identity does it. */
@Path("session")
public class SessionResource {
    public record Credentials(String username) {}

    @POST
    @Open
    public Map<String, String> signIn(Credentials credentials, @Context SessionCookie cookie) {
        switch (credentials.username()) {
            case "late" -> throw new TooManyAttempts(Duration.ofMillis(2100));
            case "wrong" -> throw new SignInFailed(LocalizedText.verbatim("no"));
            default -> cookie.set("fresh");
        }
        return Map.of("csrfToken", "csrf-fresh");
    }

    @GET
    @SignedIn
    @BeforePasswordChange
    public Map<String, String> session(@Context Session session) {
        return Map.of("csrfToken", session.csrfToken());
    }

    @GET
    @Path("elsewhere")
    @Open
    public Response goElsewhere(@Context AttemptCookie attempt) {
        if (attempt.token() == null) {
            attempt.set("begun");
        } else {
            attempt.clear();
        }
        return Response.seeOther(URI.create("/login?error=none")).build();
    }

    @DELETE
    @SignedIn
    @BeforePasswordChange
    public void signOut(@Context SessionCookie cookie) {
        cookie.clear();
    }
}
