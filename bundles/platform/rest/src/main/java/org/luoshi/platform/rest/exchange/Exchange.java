package org.luoshi.platform.rest.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.rest.AttemptCookie;
import org.luoshi.platform.rest.Declaration;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.SessionCookie;
import org.luoshi.platform.rest.problem.Refusal;

/** One request and its answer, as the edge sees them. Used by one thread. */
public final class Exchange {
    private final HttpServletRequest request;
    private final SessionCookie cookie;
    private final AttemptCookie attempt;
    private final PlatformServices services;
    private final String requestId;
    private final Locale language;
    private Session session;
    private boolean sessionAsked;
    private byte[] body;

    public Exchange(HttpServletRequest request, HttpServletResponse response, PlatformServices services) {
        this.request = request;
        this.services = services;
        this.cookie = ResponseCookie.session(request, response);
        this.attempt = ResponseCookie.attempt(request, response);
        this.requestId = RequestIds.of(request.getHeader("X-Request-Id"));
        this.language = AcceptLanguage.of(request.getHeader("Accept-Language"));
    }

    public String requestId() {
        return requestId;
    }

    /** The cookie that holds the session's token. */
    public SessionCookie cookie() {
        return cookie;
    }

    /** The cookie of a sign-in that was begun and goes on elsewhere. */
    public AttemptCookie attempt() {
        return attempt;
    }

    /** A header of the request, or null. */
    public String header(String name) {
        return request.getHeader(name);
    }

    /** Language of the answer: the request's, else the signed-in person's, else Chinese. */
    public Locale locale() {
        if (language != null) {
            return language;
        }
        return Messages.supported(session == null ? null : session.viewer().locale());
    }

    /** Network address of the caller. */
    public String address() {
        return request.getRemoteAddr();
    }

    /** Where the request comes from. */
    public RequestOrigin origin() {
        return new RequestOrigin(address(), requestId, locale());
    }

    /** The session that the request belongs to; read once, when it is first asked for. */
    public Optional<Session> session() {
        if (!sessionAsked) {
            session = read();
            sessionAsked = true;
            if (session != null) {
                RequestViewer viewer = new RequestViewer(session.viewer(), origin(), declaration());
                session = new Session(viewer, session.csrfToken(), session.mustChangePassword());
            }
        }
        return Optional.ofNullable(session);
    }

    /** The session, if the answer took to know it; nothing is asked for. */
    public Optional<Session> knownSession() {
        return Optional.ofNullable(session);
    }

    private String declaration() {
        String wording = header(Declaration.HEADER);
        return Declaration.made(wording) ? wording : "";
    }

    private Session read() {
        String token = cookie.token();
        if (token == null) {
            return null;
        }
        return services.authentication()
                .orElseThrow(() -> new Refusal(503, "unavailable"))
                .resume(token)
                .orElse(null);
    }

    /** The JSON body, once it has been read; null before, and for other bodies. */
    public byte[] body() {
        return body;
    }

    /** Keeps the JSON body for {@link #body()}. */
    public void keepBody(byte[] json) {
        this.body = json;
    }

    /** The request and who sent it, for the log. */
    @Override
    public String toString() {
        String who = session == null
                ? "nobody signed in"
                : "person " + session.viewer().personId();
        return request.getMethod() + " " + request.getRequestURI() + " (" + who + ")";
    }
}
