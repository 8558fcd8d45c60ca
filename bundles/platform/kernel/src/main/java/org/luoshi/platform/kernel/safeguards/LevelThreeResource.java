package org.luoshi.platform.kernel.safeguards;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.platform.kernel.safeguards.LevelThree.Assessed;
import org.luoshi.platform.kernel.safeguards.LevelThree.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the platform stands against the clauses of level 3 (GB/T 22239-2019), read from what runs. */
@OfficeResource
@Component(service = LevelThreeResource.class)
@Path("platform/level-three")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(KernelPermissions.SAFEGUARDS_READ)
public final class LevelThreeResource {
    private final LevelThree levelThree;
    private final Clock clock;
    private final Messages messages = Messages.of(LevelThreeResource.class);

    @Activate
    public LevelThreeResource(@Reference LevelThree levelThree, @Reference Clock clock) {
        this.levelThree = levelThree;
        this.clock = clock;
    }

    /** @param at when it was looked at */
    public record SelfCheck(Instant at, List<ClauseJson> clauses) {}

    /**
     * A clause.
     *
     * @param section number of what it is a part of
     * @param how what serves it, or what is left to whoever runs the platform
     * @param findings how each thing that serves it stands now
     * @param page of the console on which it is looked after; empty for none
     * @param evidence sections of docs/security.md
     */
    public record ClauseJson(
            String number,
            LocalizedText title,
            String section,
            LocalizedText sectionTitle,
            State state,
            LocalizedText how,
            List<FindingJson> findings,
            List<SettingJson> settings,
            String page,
            List<String> evidence) {}

    /** @param safeguard its name; empty where there is none */
    public record FindingJson(String safeguard, boolean holds, LocalizedText text) {}

    /**
     * Settings that change it.
     *
     * @param file in the folder of the installation
     */
    public record SettingJson(String file, List<String> keys) {}

    @GET
    public SelfCheck selfCheck() {
        return new SelfCheck(
                clock.instant(), levelThree.assess().stream().map(this::json).toList());
    }

    private ClauseJson json(Assessed assessed) {
        Clause clause = assessed.clause();
        return new ClauseJson(
                clause.number(),
                messages.text("clause." + clause.number()),
                clause.section(),
                messages.text("section." + clause.section()),
                assessed.state(),
                messages.text("clause." + clause.number() + ".how"),
                assessed.findings().stream().map(LevelThreeResource::json).toList(),
                clause.settings().stream()
                        .map(setting -> new SettingJson("etc/" + setting.file(), setting.keys()))
                        .toList(),
                clause.page(),
                clause.evidence());
    }

    private static FindingJson json(Safeguard found) {
        return new FindingJson(found.key(), found.holds(), found.finding());
    }
}
