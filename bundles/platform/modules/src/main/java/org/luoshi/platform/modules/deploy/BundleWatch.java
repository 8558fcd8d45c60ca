package org.luoshi.platform.modules.deploy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** What really happens to bundles from its making until it is closed: which were wired anew, which functions stopped. */
public final class BundleWatch implements SynchronousBundleListener, AutoCloseable {
    /** How a bundle was wired; held weakly, so that the old class loader can go. */
    private record Wired(String name, WeakReference<BundleWiring> wiring) {
        boolean isGone() {
            BundleWiring before = wiring.get();
            return before == null || !before.isInUse();
        }
    }

    private final BundleContext context;
    private final List<Wired> wired = new ArrayList<>();
    private final Set<String> stopped = new ConcurrentSkipListSet<>();

    BundleWatch(BundleContext context) {
        this.context = context;
        for (Bundle bundle : context.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                wired.add(new Wired(nameOf(bundle), new WeakReference<>(wiring)));
            }
        }
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            Deployment.functionOf(event.getBundle()).ifPresent(stopped::add);
        }
    }

    /** Bundles that were wired anew or left, with the version they had before. */
    public Set<String> refreshed() {
        Set<String> names = new TreeSet<>();
        wired.stream().filter(Wired::isGone).map(Wired::name).forEach(names::add);
        return names;
    }

    /** Functions of which a bundle stopped, be it for a moment. */
    public Set<String> stopped() {
        return Set.copyOf(stopped);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }

    /** Symbolic name and version, as plans show a bundle. */
    public static String nameOf(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
