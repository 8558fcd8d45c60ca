package org.luoshi.platform.modules.deploy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of plugins in the framework. The location of each, {@code luoshi:<function>/<symbolic name>#<hash>}, says to
 * which plugin it belongs and which bytes it came from: what is the same in two versions of a plugin stays untouched when
 * one replaces the other. The order is always stop, replace, refresh, start: then nothing is built twice.
 */
public final class Deployment {
    private static final String SCHEME = "luoshi:";
    /** Above the platform's own bundles: functions stop before what they stand on. */
    private static final int START_LEVEL = 80;

    private final BundleContext context;
    private final boolean starting;
    private final BundleSteps steps;

    /**
     * @param context of the framework itself, so that the bundles outlive this one
     * @param starting false in safe mode: bundles come and go, but none is started
     */
    public Deployment(BundleContext context, boolean starting) {
        this(context, starting, Patience.ofInstallation());
    }

    /** @param patience with what bundles do while they start and stop */
    public Deployment(BundleContext context, boolean starting, Patience patience) {
        this.context = context;
        this.starting = starting;
        this.steps = new BundleSteps(context, patience);
    }

    /** How long a function may take to start. */
    public Duration limit() {
        return steps.limit();
    }

    /** Tells whether the framework has come so far that functions can be started. */
    public boolean ready() {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class);
        return level.getStartLevel() >= START_LEVEL;
    }

    /** The functions of which there are bundles. */
    public Set<String> functions() {
        TreeSet<String> functions = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            String location = bundle.getLocation();
            if (location.startsWith(SCHEME)) {
                functions.add(location.substring(SCHEME.length(), location.indexOf('/')));
            }
        }
        return functions;
    }

    /** The bundles of one plugin, in the order of their installation; empty when there is none. */
    public List<Bundle> bundles(String function) {
        String prefix = SCHEME + function + "/";
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(prefix))
                .toList();
    }

    /** The bundle of a plugin that declares its function. */
    public Optional<Bundle> module(String function) {
        return bundles(function).stream()
                .filter(bundle -> function.equals(bundle.getHeaders("").get("Luoshi-Module")))
                .findFirst();
    }

    /** The bundles of a function that a version of its plugin would replace or take away. */
    public List<Bundle> outdated(String function, List<BundleHeaders> parts) {
        Set<String> wanted = locations(function, parts);
        return bundles(function).stream()
                .filter(bundle -> !wanted.contains(bundle.getLocation()))
                .toList();
    }

    /** The parts of a version of a plugin that are not in the framework. */
    public List<BundleHeaders> missing(String function, List<BundleHeaders> parts) {
        Set<String> present =
                bundles(function).stream().map(Bundle::getLocation).collect(Collectors.toSet());
        return parts.stream()
                .filter(part -> !present.contains(location(function, part)))
                .toList();
    }

    /** Where a bundle of this name comes from that is not this function's; empty when there is none. */
    public Optional<String> foreignOwner(String function, String symbolicName) {
        String prefix = SCHEME + function + "/";
        return Stream.of(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .map(Bundle::getLocation)
                .filter(location -> !location.startsWith(prefix))
                .findFirst();
    }

    /** What the bundles of others have taken. */
    public Neighbours neighbours(String function) {
        return new Neighbours(context, function);
    }

    /** Watches from now on what happens to bundles. */
    public BundleWatch watch() {
        return new BundleWatch(context);
    }

    /** Whether a bundle came with the plugin of a function. */
    static boolean isPartOf(Bundle bundle, String function) {
        return bundle.getLocation().startsWith(SCHEME + function + "/");
    }

    /** The function that a bundle is or came with; empty for all others. */
    public static Optional<String> functionOf(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(SCHEME)
                ? Optional.of(location.substring(SCHEME.length(), location.indexOf('/')))
                : Optional.ofNullable(bundle.getHeaders("").get("Luoshi-Module"));
    }

    /** Every bundle that the framework will wire anew when these change or go. */
    public Collection<Bundle> refreshedWith(Collection<Bundle> changed) {
        return changed.isEmpty() ? List.of() : wiring().getDependencyClosure(changed);
    }

    /**
     * Installs a plugin, or what differs from the version that is there, and starts it.
     *
     * @throws DeploymentFailed when a bundle does not resolve or start; what was installed stays as it is then, for the
     *     caller to take back
     */
    public void deploy(PluginFile plugin, List<BundleHeaders> parts) throws DeploymentFailed, IOException {
        place(plugin, parts);
        if (starting) {
            steps.start(bundles(plugin.manifest().id()));
        }
    }

    /** Does the same, but starts nothing. */
    public void place(PluginFile plugin, List<BundleHeaders> parts) throws DeploymentFailed, IOException {
        String function = plugin.manifest().id();
        List<Bundle> outdated = outdated(function, parts);
        steps.stop(outdated);
        for (Bundle bundle : outdated) {
            steps.uninstall(bundle);
        }
        for (BundleHeaders part : missing(function, parts)) {
            install(plugin, part);
        }
        steps.refresh(outdated);
    }

    /**
     * Stops a plugin's bundles.
     *
     * @throws DeploymentFailed when one cannot be stopped in time
     */
    public void disable(String function) throws DeploymentFailed {
        steps.stop(bundles(function));
    }

    /** Takes a plugin's bundles out of the framework. */
    public void undeploy(String function) throws DeploymentFailed {
        List<Bundle> bundles = bundles(function);
        steps.stop(bundles);
        for (Bundle bundle : bundles) {
            steps.uninstall(bundle);
        }
        steps.refresh(bundles);
    }

    private void install(PluginFile plugin, BundleHeaders part) throws DeploymentFailed, IOException {
        BundleException[] failure = new BundleException[1];
        plugin.readPart(part.part(), content -> {
            try {
                Bundle bundle = context.installBundle(location(plugin.manifest().id(), part), content);
                bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            } catch (BundleException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw new DeploymentFailed("failed", part.symbolicName(), failure[0]);
        }
    }

    private static Set<String> locations(String function, List<BundleHeaders> parts) {
        return parts.stream().map(part -> location(function, part)).collect(Collectors.toSet());
    }

    private static String location(String function, BundleHeaders part) {
        return SCHEME + function + "/" + part.symbolicName() + "#" + part.part().sha256();
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
    }
}
