package org.luoshi.supervision.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.SupervisionSettings;
import org.luoshi.supervision.settings.Thresholds;
import org.luoshi.supervision.view.ThresholdsView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When lights turn amber and people are reminded. */
@OfficeResource
@Component(service = ThresholdsResource.class)
@Path("thresholds")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.SETTINGS)
@Undeclared("numbers of days")
public final class ThresholdsResource {
    private final SupervisionSettings settings;

    @Activate
    public ThresholdsResource(@Reference SupervisionSettings settings) {
        this.settings = settings;
    }

    @GET
    public ThresholdsView thresholds() {
        return settings.thresholds();
    }

    @PUT
    @RequiresVersion
    public ThresholdsView change(
            @HeaderParam("If-Match") ExpectedVersion expected, Thresholds wanted, @Context Viewer viewer) {
        return settings.change(viewer, expected, wanted);
    }
}
