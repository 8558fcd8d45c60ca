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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.modules.FunctionFacts;
import org.luoshi.platform.modules.FunctionHealth;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.health.ModuleList;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The office functions that are installed, and what an administrator does to them. */
@OfficeResource
@Component(service = ModulesResource.class)
@Path("platform/modules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ModulesPermissions.READ)
public final class ModulesResource {
    private final ModuleList list;
    private final OfficeModules modules;
    private final PluginDesk desk;
    private final FunctionHealth health;
    private final FunctionFacts facts;

    @Activate
    public ModulesResource(
            @Reference ModuleList list,
            @Reference OfficeModules modules,
            @Reference PluginDesk desk,
            @Reference FunctionHealth health,
            @Reference FunctionFacts facts) {
        this.list = list;
        this.health = health;
        this.facts = facts;
        this.modules = modules;
        this.desk = desk;
    }

    /** @param action what shall be done: {@code DISABLE}, {@code ENABLE} or {@code REMOVE} */
    public record Wish(Action action) {}

    @GET
    public List<ModuleJson> modules(@Context Viewer viewer) throws IOException {
        Map<String, Installed> installed =
                modules.installed().stream().collect(Collectors.toMap(Installed::id, Function.identity()));
        return list.modules().stream()
                .map(status -> ModuleJson.of(
                        status,
                        health.of(status.module()),
                        facts.permissions(status.module()),
                        installed.get(status.module()),
                        viewer.locale()))
                .toList();
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
