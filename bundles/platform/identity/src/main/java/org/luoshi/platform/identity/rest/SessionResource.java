package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.identity.SimpleMode;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.signin.OwnAccount;
import org.luoshi.platform.identity.signin.Sessions;
import org.luoshi.platform.identity.signin.SignIn;
import org.luoshi.platform.rest.BeforePasswordChange;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/session}: sign in and out, own password and language. */
@Component(service = SessionResource.class)
@OfficeResource
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Undeclared("passwords, codes and a language: what an account needs, no content of a matter")
public final class SessionResource {
    private final SignIn signIn;
    private final Sessions sessions;
    private final OwnAccount own;
    private final SimpleMode simpleMode;
    private final PermissionCatalogue catalogue;

    @Activate
    public SessionResource(
            @Reference SignIn signIn,
            @Reference Sessions sessions,
            @Reference OwnAccount own,
            @Reference SimpleMode simpleMode,
            @Reference PermissionCatalogue catalogue) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.own = own;
        this.simpleMode = simpleMode;
        this.catalogue = catalogue;
    }

    /** What a person signs in with; the code where a second factor is asked for. */
    public record SignInBody(String username, String password, String code) {
        SignIn.Entered entered() {
            return new SignIn.Entered(username, password, code);
        }

        @Override
        public String toString() {
            return "SignInBody";
        }
    }

    /** The present password and the one to come. */
    public record PasswordBody(String current, String next) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }

    /** A language tag, {@code zh-CN} or {@code en}. */
    public record LocaleBody(String locale) {}

    /** The session as the console knows it. */
    public record SessionJson(String csrfToken, boolean mustChangePassword, boolean simpleMode, ViewerJson viewer) {}

    /** Who is signed in; {@code office} is null when the person belongs to none. */
    public record ViewerJson(
            long id,
            String username,
            String name,
            OfficeName office,
            List<String> roles,
            List<String> permissions,
            DataScope scope,
            String locale,
            SignInBy signInBy) {}

    @POST
    @Open
    public SessionJson signIn(SignInBody body, @Context RequestOrigin origin, @Context SessionCookie cookie) {
        SignIn.SignedIn signedIn = signIn.signIn(body.entered(), origin);
        cookie.set(signedIn.token().text());
        return json(signedIn.session());
    }

    @GET
    @SignedIn
    @BeforePasswordChange
    public SessionJson session(@Context Session session) {
        return json(session);
    }

    @DELETE
    @SignedIn
    @BeforePasswordChange
    public void signOut(@Context Viewer viewer, @Context SessionCookie cookie) {
        sessions.signOut(viewer, cookie.token());
        cookie.clear();
    }

    @PUT
    @Path("password")
    @SignedIn
    @BeforePasswordChange
    public void changePassword(PasswordBody body, @Context Viewer viewer, @Context SessionCookie cookie) {
        own.changePassword(viewer, cookie.token(), body.current(), body.next());
    }

    @PUT
    @Path("locale")
    @SignedIn
    @BeforePasswordChange
    public void chooseLocale(LocaleBody body, @Context Viewer viewer) {
        own.chooseLocale(viewer, body.locale());
    }

    private SessionJson json(Session session) {
        Viewer viewer = session.viewer();
        Account account = own.of(viewer);
        List<String> permissions =
                catalogue.present().stream().filter(viewer::may).sorted().toList();
        ViewerJson who = new ViewerJson(
                viewer.personId(),
                account.username(),
                viewer.name(),
                OfficeName.of(viewer.officeId(), viewer.officeName()),
                viewer.roles().stream().sorted().toList(),
                permissions,
                viewer.scope(),
                account.locale().toLanguageTag(),
                account.signInBy());
        return new SessionJson(session.csrfToken(), session.mustChangePassword(), simpleMode.active(), who);
    }
}
