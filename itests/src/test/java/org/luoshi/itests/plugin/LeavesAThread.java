package org.luoshi.itests.plugin;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts a thread and forgets to end it: the class loader stays for ever. */
public final class LeavesAThread implements BundleActivator, Runnable {
    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(this, "visitors-poller");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The thread is forgotten here.
    }
}
