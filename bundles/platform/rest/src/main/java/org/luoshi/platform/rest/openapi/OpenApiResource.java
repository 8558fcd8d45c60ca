package org.luoshi.platform.rest.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.application.ApplicationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/openapi.json}: the document of everything that is served just now, in the caller's language. */
@OfficeResource
@Component(service = OpenApiResource.class)
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
    private final ApplicationRegistry registry;
    /** Bytes only: a class kept here would keep its function's bundle. */
    private final Map<Locale, Written> written = new ConcurrentHashMap<>();

    @Activate
    public OpenApiResource(@Reference ApplicationRegistry registry) {
        this.registry = registry;
    }

    private record Written(long generation, byte[] json, EntityTag tag) {}

    /** 304 for whoever has it already. */
    @GET
    @SignedIn
    public Response document(@Context HttpHeaders headers, @Context RequestOrigin origin) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Locale locale = Messages.supported(origin.locale());
        Written present = written.compute(locale, this::upToDate);
        boolean same = known != null && known.contains(present.tag().getValue());
        Response.ResponseBuilder answer = same ? Response.notModified() : Response.ok(present.json());
        return answer.tag(present.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Written upToDate(Locale locale, Written before) {
        long generation = registry.generation();
        if (before != null && before.generation() == generation) {
            return before;
        }
        byte[] json = ApiDocument.of(registry.served(), locale);
        return new Written(generation, json, new EntityTag(hash(json)));
    }

    private static String hash(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
