package org.luoshi.platform.modules.deploy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** The framework that the product runs on, in the JVM of the test. */
public final class RealFramework {
    private final Framework framework;

    public RealFramework(Path cache) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage", cache.toString(),
                        "org.osgi.framework.startlevel.beginning", "100",
                        "felix.log.level", "1"));
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
