package org.luoshi.platform.identity.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.sealing.SealingKeys;
import org.luoshi.platform.identity.sealing.SealingKeys.Key;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/keys}: the keys with which personal identifiers and secrets are sealed; their names, never themselves. */
@Component(service = KeysResource.class)
@OfficeResource
@Path("keys")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(IdentityPermissions.KEYS_MANAGE)
public final class KeysResource {
    private final SealingKeys keys;

    @Activate
    public KeysResource(@Reference SealingKeys keys) {
        this.keys = keys;
    }

    @GET
    public List<Key> list(@Context Viewer viewer) {
        return keys.list(viewer);
    }

    /** Makes another key and seals everything anew with it; answers when that is done. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public List<Key> renew(@Context Viewer viewer) {
        return keys.renew(viewer);
    }

    @DELETE
    @Path("{name}")
    public List<Key> drop(@PathParam("name") String name, @Context Viewer viewer) {
        return keys.drop(viewer, name);
    }
}
