package org.luoshi.platform.modules.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The office functions that are installed, and what an administrator does to them. */
@OfficeResource
@Component(service = ModulesResource.class)
@Path("platform/modules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission({ModulesPermissions.READ, ModulesPermissions.CARRY})
@Undeclared("a signed program, or which of them is to run")
public final class ModulesResource {
    private final ModuleDirectory directory;
    private final PluginDesk desk;

    @Activate
    public ModulesResource(@Reference ModuleDirectory directory, @Reference PluginDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** @param action what shall be done */
    public record Wish(Action action) {}

    /** What is installed, then what lies ready. */
    @GET
    public List<ModuleJson> modules(@Context Viewer viewer) throws IOException {
        return directory.modules(viewer.locale());
    }

    /** How what runs compares with the profile of the office. */
    @GET
    @Path("situation")
    public SituationJson situation(@Context Viewer viewer) throws IOException {
        return directory.situation(viewer.locale());
    }

    /** Takes a plugin file in, checks it and says what installing it would do. Nothing is installed. */
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(ModulesPermissions.MANAGE)
    public StagedJson stage(byte[] content, @Context Viewer viewer) {
        return desk.stage(content, viewer);
    }

    /** Installs the plugin file that was taken in, or updates its function. */
    @POST
    @Path("files/{file}")
    @RequiresPermission(ModulesPermissions.MANAGE)
    public OutcomeJson bring(@PathParam("file") String file, @Context Viewer viewer) {
        return desk.bring(file, viewer);
    }

    @GET
    @Path("{id}/plan")
    @RequiresPermission(ModulesPermissions.MANAGE)
    public PlanJson plan(@PathParam("id") String id, @QueryParam("action") Action action, @Context Viewer viewer) {
        return desk.plan(id, action, viewer);
    }

    @POST
    @Path("{id}/changes")
    @RequiresPermission(ModulesPermissions.MANAGE)
    public OutcomeJson change(@PathParam("id") String id, Wish wish, @Context Viewer viewer) {
        return desk.carryOut(id, wish.action(), viewer);
    }
}
