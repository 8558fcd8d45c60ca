package org.luoshi.platform.modules.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.health.ModuleList;
import org.luoshi.platform.modules.restart.PlannedRestart;
import org.luoshi.platform.modules.restart.PlannedRestart.Plan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starting the platform again at a time that people know beforehand. */
@OfficeResource
@Component(service = RestartResource.class)
@Path("platform/restart")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ModulesPermissions.MANAGE)
@Undeclared("a moment")
public final class RestartResource {
    private final PlannedRestart restart;
    private final ModuleList modules;
    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public RestartResource(
            @Reference PlannedRestart restart,
            @Reference ModuleList modules,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference Audit audit) {
        this.restart = restart;
        this.modules = modules;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param at a time of day, a moment, or nothing for in a minute */
    public record Wish(String at) {}

    @GET
    public RestartJson planned(@Context Viewer viewer) {
        return json(restart.planned(), viewer);
    }

    @POST
    public RestartJson plan(Wish wish, @Context Viewer viewer) {
        Optional<Plan> before = restart.planned();
        Plan plan = restart.plan(wish == null ? null : wish.at(), viewer.name());
        record(viewer, "modules.restart-planned", facts(before), facts(Optional.of(plan)));
        return json(Optional.of(plan), viewer);
    }

    @DELETE
    public RestartJson callOff(@Context Viewer viewer) {
        Optional<Plan> before = restart.planned();
        restart.callOff();
        if (before.isPresent()) {
            record(viewer, "modules.restart-called-off", facts(before), Map.of());
        }
        return json(Optional.empty(), viewer);
    }

    private void record(Viewer viewer, String action, Map<String, Object> before, Map<String, Object> after) {
        transactions.run(() ->
                audit.record(viewer, new AuditEvent("modules", action, "PlannedRestart", "platform", before, after)));
    }

    private static Map<String, Object> facts(Optional<Plan> plan) {
        return plan.<Map<String, Object>>map(one -> Map.of("at", one.at().toString()))
                .orElse(Map.of());
    }

    private RestartJson json(Optional<Plan> plan, Viewer viewer) {
        Map<String, String> waiting = new TreeMap<>();
        modules.waitForRestart().forEach((function, reason) -> waiting.put(function, reason.in(viewer.locale())));
        return new RestartJson(
                plan.map(Plan::at).orElse(null), plan.map(Plan::by).orElse(null), waiting);
    }
}
