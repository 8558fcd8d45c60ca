package org.luoshi.platform.modules;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginManifest;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

/** Foresees what a change does to the framework and to the tables. */
final class Planner {
    private static final String MIGRATIONS = "db/migration/V";
    private final Deployment deployment;

    Planner(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The plan of bringing a plugin, new or over another version. */
    FlightPlan bring(PluginFile plugin, List<BundleHeaders> parts, Optional<Installed> before, String signer)
            throws IOException {
        PluginManifest manifest = plugin.manifest();
        List<Bundle> outdated = deployment.outdated(manifest.id(), parts);
        Set<String> replaced = outdated.stream().map(Bundle::getSymbolicName).collect(Collectors.toSet());
        List<BundleHeaders> coming = deployment.missing(manifest.id(), parts);
        Set<String> comingNames =
                coming.stream().map(BundleHeaders::symbolicName).collect(Collectors.toSet());
        Collection<Bundle> refreshed = deployment.refreshedWith(outdated);
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
                others(manifest.id(), refreshed),
                migrations(plugin, parts));
    }

    private static List<String> named(List<BundleHeaders> parts, Predicate<BundleHeaders> which) {
        return parts.stream()
                .filter(which)
                .map(part -> part.symbolicName() + " " + part.version())
                .toList();
    }

    /** The plan of stopping, starting or taking out what is installed. */
    FlightPlan with(Action action, Installed before, PluginManifest manifest) {
        List<Bundle> bundles = deployment.bundles(before.id());
        Collection<Bundle> refreshed = action == Action.REMOVE ? deployment.refreshedWith(bundles) : List.of();
        return new FlightPlan(
                action,
                before.id(),
                manifest.title(),
                before.version(),
                action == Action.REMOVE ? "" : before.version(),
                before.signer(),
                List.of(),
                action == Action.REMOVE ? List.of() : names(bundles),
                action == Action.REMOVE ? names(bundles) : List.of(),
                names(refreshed),
                others(before.id(), refreshed),
                List.of());
    }

    /** Functions besides this one to which the bundles belong. */
    static List<String> others(String function, Collection<Bundle> bundles) {
        TreeSet<String> others = new TreeSet<>();
        bundles.stream()
                .map(bundle -> bundle.getHeaders("").get("Luoshi-Module"))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(function))
                .forEach(others::add);
        return List.copyOf(others);
    }

    private static List<String> names(Collection<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .sorted()
                .toList();
    }

    /** Migrations of the new version that the present one does not have. */
    private List<String> migrations(PluginFile plugin, List<BundleHeaders> parts) throws IOException {
        TreeSet<String> found = new TreeSet<>(new MigrationOrder());
        for (BundleHeaders part : parts) {
            plugin.readPart(part.part(), content -> {
                try (JarInputStream jar = new JarInputStream(content, false)) {
                    for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                        migration(entry.getName()).ifPresent(found::add);
                    }
                }
            });
        }
        deployment.bundles(plugin.manifest().id()).stream()
                .flatMap(Planner::migrationsOf)
                .forEach(found::remove);
        return List.copyOf(found);
    }

    private static Stream<String> migrationsOf(Bundle bundle) {
        Enumeration<URL> entries = bundle.findEntries("db/migration", "V*.sql", false);
        return entries == null
                ? Stream.empty()
                : Collections.list(entries).stream()
                        .flatMap(url -> migration(url.getPath().substring(1)).stream());
    }

    private static Optional<String> migration(String entry) {
        return entry.startsWith(MIGRATIONS) && entry.endsWith(".sql")
                ? Optional.of(entry.substring(MIGRATIONS.length() - 1))
                : Optional.empty();
    }
}
