package org.luoshi.platform.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.luoshi.platform.api.rest.Versioned;

/** Answers records with their version as ETag, and with 304 whoever has that version already. */
final class VersionTags implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned record)) {
            return;
        }
        String tag = "\"" + record.version() + "\"";
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && response.getStatus() == 200 && "GET".equals(request.getMethod()) && known.contains(tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
