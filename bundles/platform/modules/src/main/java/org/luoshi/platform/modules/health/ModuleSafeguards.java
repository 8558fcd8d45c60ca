package org.luoshi.platform.modules.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.store.Installed;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed beside the platform, whose signature it needs, and that nothing else lets people in. */
@Component
public final class ModuleSafeguards implements SafeguardSource {
    private static final Messages MESSAGES = Messages.of(ModuleSafeguards.class);
    /** Of Karaf and its neighbours: remote shells, JMX, consoles, folders that install what is dropped into them. */
    private static final Set<String> WAYS_IN = Set.of(
            "org.apache.karaf.shell.ssh",
            "org.apache.karaf.management.server",
            "org.apache.karaf.webconsole.core",
            "org.apache.felix.webconsole",
            "org.apache.karaf.deployer.features",
            "org.apache.karaf.deployer.kar",
            "org.apache.karaf.deployer.wrap",
            "org.jolokia.osgi");

    /** Where Karaf would take the order to stop, unless it is below 0. */
    private static final String STOP_PORT = "karaf.shutdown.port";

    private final BundleContext context;
    private final OfficeModules modules;

    @Activate
    public ModuleSafeguards(BundleContext context, @Reference OfficeModules modules) {
        this.context = context;
        this.modules = modules;
    }

    @Override
    public List<Safeguard> safeguards() {
        try {
            return List.of(
                    functions(modules.installed(), modules.signaturesAsked()),
                    services(
                            Stream.of(context.getBundles())
                                    .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                                    .map(Bundle::getSymbolicName),
                            context.getProperty(STOP_PORT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes with the distribution needs no signature. */
    static Safeguard functions(List<Installed> installed, boolean signaturesAsked) {
        boolean known =
                signaturesAsked || installed.stream().allMatch(one -> one.origin() == Installed.Origin.CATALOGUE);
        long running = installed.stream().filter(Installed::enabled).count();
        return new Safeguard(
                "modules.functions",
                known,
                MESSAGES.text(
                        signaturesAsked ? "safeguard.modules.functions" : "safeguard.modules.functions.unsigned",
                        installed.size(),
                        running));
    }

    /** @param stopPort what Karaf was told of that port; null when nothing */
    static Safeguard services(Stream<String> running, String stopPort) {
        boolean takesNoOrder = stopPort != null && stopPort.startsWith("-");
        List<String> found = Stream.concat(
                        running.filter(WAYS_IN::contains).sorted(),
                        takesNoOrder ? Stream.empty() : Stream.of(STOP_PORT))
                .toList();
        return new Safeguard(
                "modules.services",
                found.isEmpty(),
                found.isEmpty()
                        ? MESSAGES.text("safeguard.modules.services")
                        : MESSAGES.text("safeguard.modules.services.found", String.join(", ", found)));
    }
}
