package org.luoshi.platform.modules.data;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.store.Installed;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Which functions are there, which of them run, and which schemas belong to the platform itself. */
public final class Functions {
    private static final String MODULE = "Luoshi-Module";
    private static final String SCHEMA = "Luoshi-Schema";

    private final BundleContext context;
    private final OfficeModules modules;

    public Functions(BundleContext context, OfficeModules modules) {
        this.context = context;
        this.modules = modules;
    }

    /** How a function's data stand. */
    public enum State {
        /** The function writes to them (运行中). */
        RUNNING,
        /** The function is installed and stopped (已停用). */
        STOPPED,
        /** The function is gone, its data are kept (已封存). */
        FROZEN
    }

    public State state(String function) throws IOException {
        if (bundle(function).filter(Functions::runs).isPresent()) {
            return State.RUNNING;
        }
        return bundle(function).isPresent() || installed(function).isPresent() ? State.STOPPED : State.FROZEN;
    }

    private static boolean runs(Bundle bundle) {
        return (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING)) != 0;
    }

    /** The bundle that declares the function. */
    public Optional<Bundle> bundle(String function) {
        return Stream.of(context.getBundles())
                .filter(bundle -> function.equals(bundle.getHeaders("").get(MODULE)))
                .findFirst();
    }

    public Optional<Installed> installed(String function) throws IOException {
        return modules.installed().stream()
                .filter(one -> one.id().equals(function))
                .findFirst();
    }

    /** Version of the function; empty when it is gone. */
    public String version(String function) throws IOException {
        Optional<Bundle> bundle = bundle(function);
        return bundle.isPresent()
                ? bundle.get().getVersion().toString()
                : installed(function).map(Installed::version).orElse("");
    }

    /** Functions whose bundles are there. */
    Set<String> present() throws IOException {
        Set<String> present = headers(MODULE);
        modules.installed().forEach(one -> present.add(one.id()));
        return present;
    }

    /** Schemas of platform bundles: never a function's. */
    Set<String> platformSchemas() {
        return headers(SCHEMA);
    }

    private Set<String> headers(String name) {
        Set<String> values = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            String value = bundle.getHeaders("").get(name);
            if (value != null) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
