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
import org.luoshi.platform.modules.Situation;
import org.luoshi.platform.modules.health.ModuleState;
import org.luoshi.platform.modules.health.ModuleStatus;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.supply.Offer;

/** Every function of an installation once: those with bundles, those that lost theirs, those that lie ready. */
final class ModuleRows {
    private final Map<String, ModuleStatus> running;
    private final Map<String, Installed> installed;
    private final Map<String, Offer> offers;
    private final Situation situation;
    private final Messages messages = Messages.of(ModuleRows.class);

    ModuleRows(List<ModuleStatus> running, List<Installed> installed, Map<String, Offer> offers, Situation situation) {
        this.running = running.stream().collect(Collectors.toMap(ModuleStatus::module, Function.identity()));
        this.installed = installed.stream().collect(Collectors.toMap(Installed::id, Function.identity()));
        this.offers = offers;
        this.situation = situation;
    }

    List<ModuleJson> in(Locale locale) {
        Map<String, ModuleStatus> statuses = new HashMap<>(running);
        offers.forEach((id, offer) ->
                statuses.computeIfAbsent(id, key -> bare(offer, ModuleState.AVAILABLE, LocalizedText.verbatim(""))));
        installed.forEach((id, one) -> {
            if (!running.containsKey(id)) {
                statuses.put(id, lost(one));
            }
        });
        List<ModuleJson> rows = new ArrayList<>();
        statuses.keySet().stream().sorted().forEach(id -> rows.add(row(statuses.get(id), locale)));
        return rows;
    }

    private ModuleJson row(ModuleStatus status, Locale locale) {
        Offer offer = offers.get(status.module());
        List<String> profile = situation.profile() == null ? List.of() : situation.profile();
        return ModuleJson.of(
                status,
                installed.get(status.module()),
                offer == null ? null : offer.manifest().version(),
                profile.contains(status.module()),
                locale);
    }

    private static ModuleStatus bare(Offer offer, ModuleState state, LocalizedText reason) {
        return new ModuleStatus(
                offer.manifest().id(),
                true,
                offer.manifest().name(),
                offer.manifest().version(),
                state,
                reason,
                "");
    }

    /** Installed, but the framework does not have it: it did not start, or nobody wants any function to. */
    private ModuleStatus lost(Installed one) {
        ModuleState state = one.enabled() && !situation.safeMode() ? ModuleState.FAILED : ModuleState.STOPPED;
        String reason = state == ModuleState.FAILED ? "module.reason.lost" : "module.reason.stopped";
        return new ModuleStatus(
                one.id(), true, LocalizedText.verbatim(one.id()), one.version(), state, messages.text(reason), "");
    }
}
