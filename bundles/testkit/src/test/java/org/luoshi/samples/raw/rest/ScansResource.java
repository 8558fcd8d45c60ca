package org.luoshi.samples.raw.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.luoshi.platform.api.rest.FileContent;

/** Addresses as they should not be, beside some that are fine. */
@Path("scans")
public final class ScansResource {
    /** What comes as JSON. */
    public record Scan(String title) {}

    @POST
    public void bytes(@Context UriInfo address, byte[] content) {
        use(content);
    }

    @PUT
    @Consumes("text/plain")
    public void stream(@PathParam("id") long id, InputStream content) {
        use(content);
    }

    @PUT
    @Consumes({"text/plain", "application/xml"})
    public void anyText(String content) {
        use(content);
    }

    @POST
    @Consumes("*/*")
    public void file(@PathParam("id") String id, FileContent file) {
        use(file);
    }

    @POST
    public void json(Scan scan) {
        use(scan);
    }

    @POST
    @Consumes({"text/plain", "application/json"})
    public void text(String content) {
        use(content);
    }

    /** No address. */
    public void use(Object content) {
        content.hashCode();
    }
}
