package org.luoshi.platform.modules.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FlightPlan;
import org.luoshi.platform.modules.FlightPlan.InUse;
import org.luoshi.platform.modules.FlightPlan.Shift;
import org.luoshi.platform.modules.plugin.Page;
import org.luoshi.platform.modules.store.Journal.Action;

/**
 * What will happen, in the reader's language; see {@link FlightPlan}.
 *
 * @param inUse how many signed-in people use the function itself and each one that blinks
 * @param permissions keys that come and go
 * @param pages pages and cards that come and go
 * @param schemaBefore newest migration that the tables have seen; empty when there are none
 * @param schemaAfter the same after the change
 * @param space what it takes of the disk
 */
public record PlanJson(
        Action action,
        String function,
        String title,
        String from,
        String to,
        String signer,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> refreshed,
        List<String> blinking,
        List<String> schemaSteps,
        List<InUse> inUse,
        Shift<String> permissions,
        Shift<PageJson> pages,
        String schemaBefore,
        String schemaAfter,
        SpaceJson space) {
    /** A page or card in the reader's language. */
    public record PageJson(Page.Kind kind, String title) {}

    /** Disk in bytes; see {@link FlightPlan.Space}. */
    public record SpaceJson(long free, long needed, long tables, boolean tablesAreLocal, boolean suffices) {
        static SpaceJson of(FlightPlan.Space space) {
            return new SpaceJson(
                    space.free(), space.needed(), space.tables(), space.tablesAreLocal(), space.suffices());
        }
    }

    static PlanJson of(FlightPlan plan, Locale locale) {
        FlightPlan.Effects effects = plan.effects();
        return new PlanJson(
                plan.action(),
                plan.function(),
                title(plan.title(), plan.function(), locale),
                plan.from(),
                plan.to(),
                plan.signer(),
                plan.added(),
                plan.changed(),
                plan.removed(),
                plan.refreshed(),
                plan.blinking(),
                plan.schemaSteps(),
                effects.inUse(),
                effects.permissions(),
                new Shift<>(
                        pages(effects.pages().appearing(), locale),
                        pages(effects.pages().vanishing(), locale)),
                effects.schemaBefore(),
                effects.schemaAfter(),
                SpaceJson.of(effects.space()));
    }

    private static List<PageJson> pages(List<Page> pages, Locale locale) {
        return pages.stream()
                .map(page -> new PageJson(page.kind(), title(page.title(), page.address(), locale)))
                .toList();
    }

    private static String title(Map<String, String> title, String otherwise, Locale locale) {
        return title.getOrDefault(Messages.supported(locale).toLanguageTag(), otherwise);
    }
}
