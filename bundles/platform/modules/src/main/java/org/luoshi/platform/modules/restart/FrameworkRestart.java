package org.luoshi.platform.modules.restart;

import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this JVM with exit code 10, upon which {@code bin/karaf} starts another. A plugin that hangs cannot prevent it: what
 * has not stopped after a while is cut off, which the databases survive.
 */
final class FrameworkRestart implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkRestart.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    private static final int START_AGAIN = 10;

    private final Bundle framework;

    FrameworkRestart(BundleContext own) {
        this.framework = own.getBundle(Constants.SYSTEM_BUNDLE_ID);
    }

    @Override
    public void run() {
        LOG.info("the platform stops to be started again");
        System.setProperty("karaf.restart", "true");
        System.setProperty("karaf.restart.jvm", "true");
        Thread watch = new Thread(FrameworkRestart::cutOff, "luoshi-restart-limit");
        watch.setDaemon(true);
        watch.start();
        try {
            framework.stop();
        } catch (BundleException e) {
            LOG.error("the framework does not stop by itself", e);
        }
    }

    private static void cutOff() {
        try {
            Thread.sleep(STOPPED_WITHIN.toMillis());
        } catch (InterruptedException e) {
            LOG.debug("cut off at once", e);
        }
        Runtime.getRuntime().halt(START_AGAIN);
    }
}
