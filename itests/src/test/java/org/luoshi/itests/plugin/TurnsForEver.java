package org.luoshi.itests.plugin;

import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Hangs while it starts and does not care that somebody interrupts it. */
public final class TurnsForEver implements BundleActivator {
    private static final long PAUSE_NANOS = 50_000_000;

    @Override
    public void start(BundleContext context) {
        while (context.getBundle() != null) {
            LockSupport.parkNanos(PAUSE_NANOS);
            Thread.interrupted();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // It never came to anything.
    }
}
