package org.luoshi.platform.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.luoshi.platform.rest.Declaration;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.exchange.UnsafeMethods;
import org.luoshi.platform.rest.problem.Refusal;

/** Lets only those pass to one method who may call it, and only with what it needs. */
final class AccessFilter implements ContainerRequestFilter {
    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final Access access;
    private final CurrentExchange current;
    private final PlatformServices services;

    AccessFilter(Access access, CurrentExchange current, PlatformServices services) {
        this.access = access;
        this.current = current;
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Exchange exchange = current.get();
        if (!access.open()) {
            Session session = exchange.session().orElseThrow(() -> new Refusal(401, "not-signed-in"));
            if (UnsafeMethods.contain(request.getMethod()) && !carries(session.csrfToken(), exchange)) {
                throw new Refusal(403, "csrf");
            }
            if (session.mustChangePassword() && !access.beforePasswordChange()) {
                throw new Refusal(403, "password-change-required");
            }
            if (!access.allows(session.viewer())) {
                throw denial();
            }
        }
        if (access.needsVersion() && isBlank(exchange.header("If-Match"))) {
            throw new Refusal(428, "version-required");
        }
        if (access.declares() && !Declaration.made(exchange.header(Declaration.HEADER))) {
            throw new Refusal(422, "declaration-required", Declaration.HEADER, Declaration.WORDING);
        }
    }

    /** Nobody has a permission that no module contributes just now: the function comes or goes. */
    private Refusal denial() {
        boolean known = access.closed() || services.offersAnyOf(access.permissions());
        return known ? new Refusal(403, "forbidden") : new Refusal(503, "unavailable");
    }

    private static boolean isBlank(String header) {
        return header == null || header.isBlank();
    }

    private static boolean carries(String token, Exchange exchange) {
        String sent = exchange.header(CSRF_HEADER);
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
