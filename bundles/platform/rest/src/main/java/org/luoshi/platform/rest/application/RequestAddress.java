package org.luoshi.platform.rest.application;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.glassfish.jersey.uri.UriComponent;
import org.luoshi.platform.rest.problem.Refusal;

/** The address of a request, relative to the server: so no proxy and no forged Host header can spoil it. */
final class RequestAddress {
    private RequestAddress() {}

    static URI of(HttpServletRequest request, URI base) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (path.length() < base.getRawPath().length()) {
            path = base.getRawPath();
        }
        try {
            return new URI(query == null ? path : path + '?' + query);
        } catch (URISyntaxException e) {
            return encoded(path, query);
        }
    }

    /** What careless callers leave as it is: spaces, brackets, Chinese. */
    private static URI encoded(String path, String query) {
        try {
            String cleanPath = UriComponent.contextualEncode(path, UriComponent.Type.PATH);
            String cleanQuery =
                    query == null ? "" : "?" + UriComponent.contextualEncode(query, UriComponent.Type.QUERY);
            return new URI(cleanPath + cleanQuery);
        } catch (URISyntaxException e) {
            throw new Refusal(400, "bad-request");
        }
    }
}
