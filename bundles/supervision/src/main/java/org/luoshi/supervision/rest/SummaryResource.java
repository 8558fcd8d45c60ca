package org.luoshi.supervision.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.supervision.Figures;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.view.SummaryView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The figures of the overview. */
@OfficeResource
@Component(service = SummaryResource.class)
@Path("summary")
@Produces(MediaType.APPLICATION_JSON)
public final class SummaryResource {
    private final Figures figures;

    @Activate
    public SummaryResource(@Reference Figures figures) {
        this.figures = figures;
    }

    @GET
    @RequiresPermission(SupervisionPermissions.READ)
    public SummaryView summary(@Context Viewer viewer) {
        return figures.summary(viewer);
    }
}
