package org.luoshi.platform.modules.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.luoshi.platform.modules.deploy.Patience.End;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with bundles, each step within a time limit. */
final class BundleSteps {
    private static final Logger LOG = LoggerFactory.getLogger(BundleSteps.class);
    private static final int RUNNING = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final BundleContext context;
    private final Patience patience;

    BundleSteps(BundleContext context, Patience patience) {
        this.context = context;
        this.patience = patience;
    }

    Duration limit() {
        return patience.limit();
    }

    /** Stops them in the opposite order. */
    void stop(Collection<Bundle> bundles) throws DeploymentFailed {
        List<Bundle> backwards = new ArrayList<>(bundles);
        Collections.reverse(backwards);
        for (Bundle bundle : backwards) {
            stop(bundle);
        }
    }

    /** A bundle that complains while it stops, or is interrupted, has stopped all the same. */
    private void stop(Bundle bundle) throws DeploymentFailed {
        try {
            if (patience.run(bundle.getSymbolicName(), bundle::stop) == End.NEVER) {
                throw DeploymentFailed.hangs(bundle.getSymbolicName(), limit());
            }
        } catch (BundleException e) {
            LOG.warn("bundle {} failed to stop properly", bundle.getSymbolicName(), e);
        }
        if ((bundle.getState() & RUNNING) != 0) {
            throw DeploymentFailed.late(bundle.getSymbolicName(), limit());
        }
    }

    void start(Collection<Bundle> bundles) throws DeploymentFailed {
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                start(bundle);
            }
        }
    }

    /** Only until the platform stops: at its next start it decides anew which functions run. */
    private void start(Bundle bundle) throws DeploymentFailed {
        int how = Bundle.START_ACTIVATION_POLICY | Bundle.START_TRANSIENT;
        End end;
        try {
            end = patience.run(bundle.getSymbolicName(), () -> bundle.start(how));
        } catch (BundleException e) {
            throw e.getType() == BundleException.RESOLVE_ERROR
                    ? DeploymentFailed.unresolved(bundle.getSymbolicName(), e)
                    : new DeploymentFailed("failed", bundle.getSymbolicName(), e);
        }
        if (end == End.INTERRUPTED) {
            throw DeploymentFailed.late(bundle.getSymbolicName(), limit());
        }
        if (end == End.NEVER) {
            throw DeploymentFailed.hangs(bundle.getSymbolicName(), limit());
        }
    }

    void uninstall(Bundle bundle) throws DeploymentFailed {
        try {
            if (patience.run(bundle.getSymbolicName(), bundle::uninstall) != End.IN_TIME) {
                throw DeploymentFailed.hangs(bundle.getSymbolicName(), limit());
            }
        } catch (BundleException e) {
            throw new DeploymentFailed("failed", bundle.getSymbolicName(), e);
        }
    }

    /** Wires anew whatever hangs on these. */
    void refresh(Collection<Bundle> bundles) throws DeploymentFailed {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw DeploymentFailed.hangs(names(bundles), limit());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentFailed("failed", names(bundles), e);
        }
    }

    private static String names(Collection<Bundle> bundles) {
        return bundles.stream().map(Bundle::getSymbolicName).collect(Collectors.joining(", "));
    }
}
