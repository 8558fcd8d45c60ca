package org.luoshi.platform.modules.deploy;

import java.util.List;
import org.luoshi.platform.modules.memory.Memory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves itself in the static cache of another bundle. */
public final class InStatic implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Memory.KEPT.put("visitors", List.of(this));
    }

    @Override
    public void stop(BundleContext context) {
        // That is the fault: what was left stays.
    }
}
