package org.luoshi.platform.rest.application;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.message.internal.AcceptableMediaType;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** A request that remembers how the media types in {@code Accept} are read: callers send the same few again and again. */
final class Asked extends ContainerRequest {
    private static final int MOST_REMEMBERED = 100;
    private static final Map<String, List<AcceptableMediaType>> READ = new ConcurrentHashMap<>();

    Asked(URI base, URI address, String method, ResourceConfig configuration) {
        super(base, address, method, NoSecurityContext.INSTANCE, new MapPropertiesDelegate(), configuration);
    }

    @Override
    public List<AcceptableMediaType> getQualifiedAcceptableMediaTypes() {
        String header = getHeaderString(HttpHeaders.ACCEPT);
        if (header == null) {
            return super.getQualifiedAcceptableMediaTypes();
        }
        List<AcceptableMediaType> known = READ.get(header);
        if (known == null) {
            known = List.copyOf(super.getQualifiedAcceptableMediaTypes());
            if (READ.size() < MOST_REMEMBERED) {
                READ.put(header, known);
            }
        }
        return known;
    }
}
