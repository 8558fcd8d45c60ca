package org.luoshi.platform.modules.deploy;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Activators that never come to an end by themselves. */
public final class Hanging {
    private Hanging() {}

    /** Waits at its start for something that never comes, and yields to interruption. */
    public static final class AtStart implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            // Nothing was started.
        }
    }

    /** Waits at its stop, and yields to interruption. */
    public static final class AtStop implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            // It starts at once.
        }

        @Override
        public void stop(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Does not yield to interruption, until the test says so by a system property. */
    public static final class ForEver implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            while (System.getProperty("luoshi.test.let-go") == null) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void stop(BundleContext context) {
            // It never came so far.
        }
    }

    /** Does not yield to interruption at its stop, until the test says so. */
    public static final class ForEverAtStop implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            // It starts at once.
        }

        @Override
        public void stop(BundleContext context) {
            while (System.getProperty("luoshi.test.let-go") == null) {
                Thread.onSpinWait();
            }
        }
    }
}
