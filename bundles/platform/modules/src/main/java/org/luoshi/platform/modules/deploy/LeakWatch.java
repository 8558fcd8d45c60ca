package org.luoshi.platform.modules.deploy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Whether the class loaders of replaced or removed bundles really go (泄漏判定). One that stays keeps every class and
 * object of the old version in memory until the platform is started again.
 */
public final class LeakWatch {
    private static final long PAUSE_MILLIS = 50;

    /** A class loader that was in use before the change. */
    private record Watched(String bundle, String version, WeakReference<ClassLoader> loader) {}

    private final List<Watched> watched = new ArrayList<>();

    private BundleContext framework;

    private LeakWatch() {}

    /** Notes the class loaders of bundles that are about to be replaced or removed. */
    public static LeakWatch before(Collection<Bundle> bundles) {
        LeakWatch watch = new LeakWatch();
        for (Bundle bundle : bundles) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && wiring.getClassLoader() != null) {
                watch.watched.add(new Watched(
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        new WeakReference<>(wiring.getClassLoader())));
            }
            if (bundle.getBundleContext() != null) {
                watch.framework = bundle.getBundleContext()
                        .getBundle(Constants.SYSTEM_BUNDLE_ID)
                        .getBundleContext();
            }
        }
        return watch;
    }

    /**
     * A class loader that did not go.
     *
     * @param bundle name of the bundle
     * @param version its version before the change
     * @param holders what was found to hold it; empty when nothing was found
     */
    public record Leak(String bundle, String version, List<String> holders) {}

    /**
     * Waits until every one of them is collected, at most this long, and names those that are not. The change must have
     * been made and the old wiring refreshed away.
     */
    public List<Leak> verdict(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (anyAlive() && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        List<Leak> leaks = new ArrayList<>();
        for (Watched one : watched) {
            ClassLoader loader = one.loader().get();
            if (loader != null) {
                leaks.add(new Leak(one.bundle(), one.version(), holders(new Suspect(loader))));
            }
        }
        return leaks;
    }

    private List<String> holders(Suspect suspect) {
        RegistryHolders registries = new RegistryHolders(suspect);
        List<String> holders = new ArrayList<>(new ThreadHolders(suspect).find());
        holders.addAll(registries.find());
        if (framework != null) {
            holders.addAll(registries.serviceListeners(framework));
            holders.addAll(new StaticHolders(suspect).find(framework));
        }
        return holders;
    }

    private boolean anyAlive() {
        return watched.stream().anyMatch(one -> one.loader().get() != null);
    }
}
