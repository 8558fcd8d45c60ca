package org.luoshi.platform.modules.deploy;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that cannot start. */
public final class Broken implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("the register of visitors is missing");
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing was started.
    }
}
