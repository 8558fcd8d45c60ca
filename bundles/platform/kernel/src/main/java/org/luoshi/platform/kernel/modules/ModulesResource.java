package org.luoshi.platform.kernel.modules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The office functions that are installed. */
@OfficeResource
@Component(service = ModulesResource.class)
@Path("platform/modules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("platform.modules.read")
public final class ModulesResource {
    private final ModuleList list;

    @Activate
    public ModulesResource(@Reference ModuleList list) {
        this.list = list;
    }

    /** One office function in the reader's language. */
    public record Module(
            String id, String title, String version, ModuleState state, String reason, String schemaVersion) {
        static Module of(ModuleStatus status, Locale locale) {
            return new Module(
                    status.module(),
                    status.title().in(locale),
                    status.version(),
                    status.state(),
                    status.reason().in(locale),
                    status.schemaVersion());
        }
    }

    @GET
    public List<Module> modules(@Context Viewer viewer) {
        return list.modules().stream()
                .map(status -> Module.of(status, viewer.locale()))
                .toList();
    }
}
