package org.luoshi.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.SignedIn;

/** Takes files and gives files. */
@Path("papers")
@SignedIn
public class Papers {
    @POST
    @Consumes(MediaType.WILDCARD)
    public Map<String, Object> take(FileContent file) {
        return Map.of("name", file.name(), "type", file.mediaType(), "size", file.content().length);
    }

    @GET
    public FileContent give() {
        return new FileContent("周报 1.txt", "text/plain", "内容".getBytes(StandardCharsets.UTF_8));
    }
}
