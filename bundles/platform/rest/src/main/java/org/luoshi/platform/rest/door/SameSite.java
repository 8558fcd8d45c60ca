package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.rest.exchange.UnsafeMethods;
import org.luoshi.platform.rest.problem.Refusal;

/** Refuses writes that another web site has the browser send; signing in is a write as well. */
final class SameSite {
    private SameSite() {}

    static void check(HttpServletRequest request) {
        if (UnsafeMethods.contain(request.getMethod()) && isForeign(request)) {
            throw new Refusal(403, "cross-site");
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String host = origin.substring(origin.indexOf("://") + (origin.contains("://") ? 3 : 1));
        return !host.equalsIgnoreCase(request.getHeader("Host"))
                && !host.equalsIgnoreCase(request.getHeader("X-Forwarded-Host"));
    }
}
