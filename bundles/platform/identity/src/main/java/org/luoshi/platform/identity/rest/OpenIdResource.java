package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.openid.OpenIdProvider;
import org.luoshi.platform.identity.signin.OpenIdSignIn;
import org.luoshi.platform.identity.signin.OpenIdSignIn.Confirmed;
import org.luoshi.platform.identity.signin.OpenIdSignIn.Next;
import org.luoshi.platform.identity.signin.OpenIdSignIn.Returned;
import org.luoshi.platform.rest.AttemptCookie;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/session/openid}: sign in through the office's provider. Browsers come here themselves, not the console's script. */
@Component(service = OpenIdResource.class)
@OfficeResource
@Path("session/openid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("passwords, codes and a language: what an account needs, no content of a matter")
public final class OpenIdResource {
    private final OpenIdSignIn signIn;
    private final OpenIdProvider provider;

    @Activate
    public OpenIdResource(@Reference OpenIdSignIn signIn, @Reference OpenIdProvider provider) {
        this.signIn = signIn;
        this.provider = provider;
    }

    /** The second factor: a code of the app, or one on paper. */
    public record FactorBody(String code) {
        @Override
        public String toString() {
            return "FactorBody";
        }
    }

    /** The page that was wanted before signing in. */
    public record ConfirmedJson(String to) {}

    /** What people call the provider; empty when the operator did not say. */
    public record ProviderJson(String name) {}

    @GET
    @Open
    @ApiNotes(leadsElsewhere = true)
    public Response begin(
            @QueryParam("to") String to,
            @Context RequestOrigin origin,
            @Context AttemptCookie attempt,
            @Context SessionCookie session) {
        return go(signIn.begin(to, origin), attempt, session);
    }

    @GET
    @Path("callback")
    @Open
    @ApiNotes(leadsElsewhere = true)
    public Response comeBack(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @QueryParam("error") String error,
            @Context RequestOrigin origin,
            @Context AttemptCookie attempt,
            @Context SessionCookie session) {
        return go(signIn.comeBack(new Returned(code, state, error), attempt.token(), origin), attempt, session);
    }

    @POST
    @Open
    public ConfirmedJson confirm(
            FactorBody body,
            @Context RequestOrigin origin,
            @Context AttemptCookie attempt,
            @Context SessionCookie session) {
        Confirmed confirmed = signIn.confirm(body.code(), attempt.token(), origin);
        attempt.clear();
        session.set(confirmed.signedIn().token().text());
        return new ConfirmedJson(confirmed.to());
    }

    @GET
    @Path("provider")
    @Open
    public ProviderJson provider() {
        return new ProviderJson(provider.label());
    }

    private static Response go(Next next, AttemptCookie attempt, SessionCookie session) {
        if (next.attempt() != null) {
            attempt.set(next.attempt().text());
        } else if (attempt.token() != null) {
            attempt.clear();
        }
        if (next.signedIn() != null) {
            session.set(next.signedIn().token().text());
        }
        return Response.seeOther(next.to()).build();
    }
}
