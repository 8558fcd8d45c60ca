package org.luoshi.platform.kernel.sample;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.work.SampleData;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Tells the platform's bundles from office functions, and how many sample data the former announce in their manifests. */
final class ComingSamples {
    private static final String MODULE = "Luoshi-Module";
    private static final String SERVICE = "osgi.service";

    private final BundleContext context;

    ComingSamples(BundleContext context) {
        this.context = context;
    }

    boolean isOffice(long bundleId) {
        return isOffice(context.getBundle(bundleId));
    }

    /** How many services of the platform are there sooner or later; office functions come after all of them. */
    int ofPlatform() {
        return (int) Stream.of(context.getBundles())
                .filter(bundle -> !isOffice(bundle))
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(SERVICE).stream())
                .filter(ComingSamples::isSample)
                .count();
    }

    private static boolean isSample(BundleCapability capability) {
        Object classes = capability.getAttributes().get("objectClass");
        return classes instanceof List<?> names && names.contains(SampleData.class.getName());
    }

    private static boolean isOffice(Bundle bundle) {
        return bundle != null && bundle.getHeaders().get(MODULE) != null;
    }
}
