package org.luoshi.platform.modules.deploy;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that leaves a thread of its own class behind, as careless plugins do. */
public final class Stubborn implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Thread thread = new Left();
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        // That is the fault: the thread stays.
    }

    /** The thread that stays. */
    static final class Left extends Thread {
        Left() {
            super("left-behind");
        }

        @Override
        public synchronized void run() {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }
}
