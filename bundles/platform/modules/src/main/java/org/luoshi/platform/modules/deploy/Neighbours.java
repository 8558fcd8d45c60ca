package org.luoshi.platform.modules.deploy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What the bundles outside one function have taken: functions, schemas, packages. Answers are symbolic names. */
public final class Neighbours {
    private static final String MODULE = "Luoshi-Module";
    private static final String SCHEMA = "Luoshi-Schema";

    private final BundleContext context;
    private final String function;

    Neighbours(BundleContext context, String function) {
        this.context = context;
        this.function = function;
    }

    /** The bundle that is this function already, although its plugin was not installed here. */
    public Optional<String> sameFunction() {
        return outside(bundle -> function.equals(header(bundle, MODULE)));
    }

    /** The bundle that owns a database schema. */
    public Optional<String> schemaOwner(String schema) {
        return outside(bundle -> schema.equals(header(bundle, SCHEMA)) || schema.equals(header(bundle, MODULE)));
    }

    /** The bundle that offers a package. */
    public Optional<String> exporter(String packageName) {
        return outside(bundle -> exports(bundle, packageName).findAny().isPresent());
    }

    /** The version in which a package is offered; empty when nobody offers it. */
    public Optional<Version> exported(String packageName) {
        return outsiders()
                .flatMap(bundle -> exports(bundle, packageName))
                .map(capability -> (Version) capability.getAttributes().get("version"))
                .filter(Objects::nonNull)
                .max(Version::compareTo);
    }

    private Optional<String> outside(Predicate<Bundle> which) {
        return outsiders().filter(which).map(Bundle::getSymbolicName).findFirst();
    }

    private Stream<Bundle> outsiders() {
        return Stream.of(context.getBundles()).filter(bundle -> !Deployment.isPartOf(bundle, function));
    }

    private static Stream<BundleCapability> exports(Bundle bundle, String packageName) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .filter(offered ->
                                packageName.equals(offered.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
    }

    private static String header(Bundle bundle, String name) {
        return bundle.getHeaders("").get(name);
    }
}
