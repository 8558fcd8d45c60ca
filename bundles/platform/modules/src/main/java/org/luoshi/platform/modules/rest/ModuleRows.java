package org.luoshi.platform.modules.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FunctionFacts;
import org.luoshi.platform.modules.Situation;
import org.luoshi.platform.modules.health.ModuleState;
import org.luoshi.platform.modules.health.ModuleStatus;
import org.luoshi.platform.modules.plugin.PluginManifest;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.supply.Offer;

/** Every function of an installation once: those with bundles, those that lost theirs, those that lie ready. */
final class ModuleRows {
    private final Map<String, ModuleStatus> running;
    private final Map<String, Installed> installed;
    private final Map<String, Offer> offers;
    private final Situation situation;
    private final FunctionFacts facts;
    private final Messages messages = Messages.of(ModuleRows.class);

    ModuleRows(
            List<ModuleStatus> running,
            List<Installed> installed,
            Map<String, Offer> offers,
            Situation situation,
            FunctionFacts facts) {
        this.running = running.stream().collect(Collectors.toMap(ModuleStatus::module, Function.identity()));
        this.installed = installed.stream().collect(Collectors.toMap(Installed::id, Function.identity()));
        this.offers = offers;
        this.situation = situation;
        this.facts = facts;
    }

    List<ModuleJson> in(Locale locale) {
        Map<String, ModuleStatus> statuses = new HashMap<>(running);
        offers.forEach((id, offer) -> statuses.computeIfAbsent(id, key -> ready(offer)));
        installed.forEach((id, one) -> {
            ModuleStatus status = running.get(id);
            if (status == null) {
                statuses.put(id, lost(one));
            } else if (status.state() == ModuleState.STOPPED && shouldRun(one)) {
                statuses.put(id, status.as(ModuleState.FAILED, messages.text("module.reason.lost")));
            }
        });
        List<ModuleJson> rows = new ArrayList<>();
        statuses.keySet().stream().sorted().forEach(id -> rows.add(row(statuses.get(id), locale)));
        return rows;
    }

    private ModuleJson row(ModuleStatus status, Locale locale) {
        Offer offer = offers.get(status.module());
        List<String> profile = situation.profile() == null ? List.of() : situation.profile();
        String version = offer == null ? null : offer.manifest().version();
        return ModuleJson.of(
                status,
                facts.permissions(status.module()),
                installed.get(status.module()),
                new ModuleJson.Offered(version, profile.contains(status.module())),
                locale);
    }

    private boolean shouldRun(Installed one) {
        return one.enabled() && !situation.safeMode();
    }

    private static ModuleStatus bare(String id, LocalizedText title, String version, ModuleState state) {
        return new ModuleStatus(id, true, title, version, state, LocalizedText.verbatim(""), "", List.of(), false);
    }

    private static ModuleStatus ready(Offer offer) {
        PluginManifest plugin = offer.manifest();
        return bare(plugin.id(), plugin.name(), plugin.version(), ModuleState.AVAILABLE);
    }

    /** Installed, but the framework does not have it: it did not start, or nobody wants any function to. */
    private ModuleStatus lost(Installed one) {
        boolean failed = shouldRun(one);
        ModuleState state = failed ? ModuleState.FAILED : ModuleState.STOPPED;
        return bare(one.id(), LocalizedText.verbatim(one.id()), one.version(), state)
                .as(state, messages.text(failed ? "module.reason.lost" : "module.reason.stopped"));
    }
}
