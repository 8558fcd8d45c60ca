package org.luoshi.platform.kernel.sample;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether there is sample data, and its removal. */
@OfficeResource
@Component(service = SampleResource.class)
@Path("platform/sample-data")
@Produces(MediaType.APPLICATION_JSON)
public final class SampleResource {
    private final SampleShelf shelf;

    @Activate
    public SampleResource(@Reference SampleShelf shelf) {
        this.shelf = shelf;
    }

    /** What was loaded and is, or was, there. */
    public record Samples(boolean present, List<SampleState> modules) {}

    @GET
    @SignedIn
    public Samples samples() {
        List<SampleState> states = shelf.states();
        return new Samples(states.stream().anyMatch(SampleState::present), states);
    }

    @DELETE
    @RequiresPermission(SampleShelf.MANAGE)
    public void remove(@Context Viewer viewer) {
        shelf.remove(viewer);
    }
}
