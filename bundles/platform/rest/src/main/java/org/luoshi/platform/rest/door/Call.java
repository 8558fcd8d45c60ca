package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luoshi.platform.rest.exchange.Exchange;

/** A request on its way through the door. */
record Call(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
    /** The part of the path behind {@code /api/}: identifier of a module, perhaps. */
    String segment() {
        String path = request.getRequestURI();
        int start = "/api/".length();
        if (path.length() <= start) {
            return "";
        }
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    /** Tells whether the caller, refused, may still be sending what nobody has read. */
    boolean leavesBody() throws IOException {
        int status = response.getStatus();
        return status >= HttpServletResponse.SC_BAD_REQUEST
                && status != HttpServletResponse.SC_REQUEST_TIMEOUT
                && request.getHeader("Expect") == null
                && BodyLimit.isAnnounced(request)
                && !request.getInputStream().isFinished();
    }
}
