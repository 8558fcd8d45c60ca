package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.luoshi.platform.modules.FlightPlan.Effects;
import org.luoshi.platform.modules.FlightPlan.Space;
import org.luoshi.platform.modules.deploy.BundleWatch;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.BundleContents;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginManifest;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

/** Foresees what a change does to the framework, to the tables and to people. */
final class Planner {
    private final Deployment deployment;
    private final Forecast forecast;

    Planner(Deployment deployment, FunctionFacts facts) {
        this.deployment = deployment;
        this.forecast = new Forecast(deployment, facts);
    }

    /** The plan of bringing a plugin, new or over another version. */
    FlightPlan bring(PluginFile plugin, List<BundleHeaders> parts, Optional<Installed> before, String signer)
            throws PluginRefused, IOException {
        PluginManifest manifest = plugin.manifest();
        List<Bundle> outdated = deployment.outdated(manifest.id(), parts);
        Set<String> replaced = outdated.stream().map(Bundle::getSymbolicName).collect(Collectors.toSet());
        List<BundleHeaders> coming = deployment.missing(manifest.id(), parts);
        Set<String> comingNames =
                coming.stream().map(BundleHeaders::symbolicName).collect(Collectors.toSet());
        Collection<Bundle> refreshed = deployment.refreshedWith(outdated);
        List<String> blinking = others(manifest.id(), refreshed);
        List<BundleContents> contents = BundleContents.of(plugin);
        Space space = forecast.space(plugin, coming);
        Effects effects = forecast.of(manifest, contents, blinking, space);
        return new FlightPlan(
                before.isPresent() ? Action.UPDATE : Action.INSTALL,
                manifest.id(),
                manifest.title(),
                before.map(Installed::version).orElse(""),
                manifest.version(),
                signer,
                named(coming, part -> !replaced.contains(part.symbolicName())),
                named(coming, part -> replaced.contains(part.symbolicName())),
                names(outdated.stream()
                        .filter(bundle -> !comingNames.contains(bundle.getSymbolicName()))
                        .toList()),
                names(refreshed),
                blinking,
                forecast.steps(manifest.id(), contents),
                effects);
    }

    private static List<String> named(List<BundleHeaders> parts, Predicate<BundleHeaders> which) {
        return parts.stream()
                .filter(which)
                .map(part -> part.symbolicName() + " " + part.version())
                .toList();
    }

    /** The plan of stopping, starting or taking out what is installed. */
    FlightPlan with(Action action, Installed before, PluginManifest manifest) throws IOException {
        boolean removed = action == Action.REMOVE;
        List<Bundle> bundles = deployment.bundles(before.id());
        Collection<Bundle> refreshed = removed ? deployment.refreshedWith(bundles) : List.of();
        List<String> blinking = others(before.id(), refreshed);
        Map<String, String> title = manifest.title();
        return new FlightPlan(
                action,
                before.id(),
                title,
                before.version(),
                removed ? "" : before.version(),
                before.signer(),
                List.of(),
                removed ? List.of() : names(bundles),
                removed ? names(bundles) : List.of(),
                names(refreshed),
                blinking,
                List.of(),
                action == Action.ENABLE
                        ? forecast.starting(manifest, blinking)
                        : forecast.stopping(manifest, blinking));
    }

    /** Functions besides this one to which the bundles belong. */
    private static List<String> others(String function, Collection<Bundle> bundles) {
        TreeSet<String> others = new TreeSet<>();
        bundles.stream()
                .map(bundle -> bundle.getHeaders("").get("Luoshi-Module"))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(function))
                .forEach(others::add);
        return List.copyOf(others);
    }

    private static List<String> names(Collection<Bundle> bundles) {
        return bundles.stream().map(BundleWatch::nameOf).sorted().toList();
    }
}
