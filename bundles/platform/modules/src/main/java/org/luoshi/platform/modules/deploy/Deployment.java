package org.luoshi.platform.modules.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of plugins in the framework. Each has the location {@code luoshi:<function>/<symbolic name>}, so that a
 * bundle can be told to belong to a plugin, and an update keeps the bundle. The order is always stop, replace, refresh,
 * start: then nothing is built twice.
 */
public final class Deployment {
    private static final String SCHEME = "luoshi:";
    private static final int START_LEVEL = 80;
    private static final long REFRESH_SECONDS = 60;

    private final BundleContext context;

    /** @param context of the framework itself, so that the bundles outlive this one */
    public Deployment(BundleContext context) {
        this.context = context;
    }

    /** The bundles of one plugin, in the order of their installation; empty when there is none. */
    public List<Bundle> bundles(String function) {
        String prefix = SCHEME + function + "/";
        return List.of(context.getBundles()).stream()
                .filter(bundle -> bundle.getLocation().startsWith(prefix))
                .toList();
    }

    /** Every bundle that the framework will wire anew when these change or go. */
    public Collection<Bundle> refreshedWith(Collection<Bundle> changed) {
        return wiring().getDependencyClosure(changed);
    }

    /**
     * Installs a plugin or replaces its bundles by those of another version, and starts them.
     *
     * @throws DeploymentFailed when a bundle does not resolve or start; what was installed stays as it is then, for the
     *     caller to take back
     */
    public void deploy(PluginFile plugin, List<BundleHeaders> parts) throws DeploymentFailed, IOException {
        String function = plugin.manifest().id();
        Map<String, Bundle> before = new LinkedHashMap<>();
        bundles(function).forEach(bundle -> before.put(bundle.getSymbolicName(), bundle));
        stop(before.values());
        List<Bundle> changed = new ArrayList<>();
        for (BundleHeaders part : parts) {
            changed.add(replace(plugin, part, Optional.ofNullable(before.remove(part.symbolicName()))));
        }
        List<Bundle> wired = new ArrayList<>(changed);
        for (Bundle left : before.values()) {
            uninstall(left);
            wired.add(left);
        }
        refresh(wired);
        start(changed);
    }

    /** Stops a plugin's bundles; they stay stopped at the next start of the platform. */
    public void disable(String function) throws DeploymentFailed {
        stop(bundles(function));
    }

    /** Starts a plugin's bundles, now and at every start of the platform. */
    public void enable(String function) throws DeploymentFailed {
        start(bundles(function));
    }

    /** Takes a plugin's bundles out of the framework. */
    public void undeploy(String function) throws DeploymentFailed {
        List<Bundle> bundles = bundles(function);
        stop(bundles);
        for (Bundle bundle : bundles) {
            uninstall(bundle);
        }
        refresh(bundles);
    }

    private Bundle replace(PluginFile plugin, BundleHeaders part, Optional<Bundle> present)
            throws DeploymentFailed, IOException {
        Bundle[] result = new Bundle[1];
        BundleException[] failure = new BundleException[1];
        plugin.readPart(part.part(), content -> {
            try {
                if (present.isPresent()) {
                    present.get().update(content);
                    result[0] = present.get();
                } else {
                    result[0] = context.installBundle(location(plugin, part), content);
                }
            } catch (BundleException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw new DeploymentFailed("failed", part.symbolicName(), failure[0]);
        }
        result[0].adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        return result[0];
    }

    private static String location(PluginFile plugin, BundleHeaders part) {
        return SCHEME + plugin.manifest().id() + "/" + part.symbolicName();
    }

    private static void stop(Collection<Bundle> bundles) throws DeploymentFailed {
        List<Bundle> backwards = new ArrayList<>(bundles);
        Collections.reverse(backwards);
        for (Bundle bundle : backwards) {
            try {
                bundle.stop();
            } catch (BundleException e) {
                throw new DeploymentFailed("failed", bundle.getSymbolicName(), e);
            }
        }
    }

    private static void start(Collection<Bundle> bundles) throws DeploymentFailed {
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null) {
                continue;
            }
            try {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException e) {
                String key = e.getType() == BundleException.RESOLVE_ERROR ? "unresolved" : "failed";
                throw new DeploymentFailed(key, bundle.getSymbolicName(), e);
            }
        }
    }

    private static void uninstall(Bundle bundle) throws DeploymentFailed {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new DeploymentFailed("failed", bundle.getSymbolicName(), e);
        }
    }

    private void refresh(Collection<Bundle> bundles) throws DeploymentFailed {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new DeploymentFailed("failed", bundles.toString(), new IOException("refresh did not end"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentFailed("failed", bundles.toString(), e);
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
    }
}
