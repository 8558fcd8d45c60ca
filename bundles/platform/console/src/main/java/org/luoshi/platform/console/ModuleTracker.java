package org.luoshi.platform.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the bundles that bring pages: those with {@code console/module.json}. */
@Component(service = {})
public final class ModuleTracker implements BundleTrackerCustomizer<Optional<ConsoleModule>> {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleTracker.class);
    private static final String FOLDER = "console";
    private static final String MANIFEST = "module.json";

    private final ModuleCatalogue catalogue;
    private final ObjectMapper mapper = new ObjectMapper();
    private final BundleTracker<Optional<ConsoleModule>> tracker;

    @Activate
    public ModuleTracker(BundleContext context, @Reference ModuleCatalogue catalogue) {
        this.catalogue = catalogue;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** Never answers null, which would have the tracker ask again. */
    @Override
    public Optional<ConsoleModule> addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getEntry(FOLDER + "/" + MANIFEST) == null) {
            return Optional.empty();
        }
        Optional<ConsoleModule> module = read(bundle);
        module.ifPresent(catalogue::add);
        return module;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Optional<ConsoleModule> module) {
        // One state only is tracked.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Optional<ConsoleModule> module) {
        module.ifPresent(catalogue::remove);
    }

    private Optional<ConsoleModule> read(Bundle bundle) {
        FileTree tree = FileTree.of(bundle, FOLDER);
        try {
            if (mapper.readTree(tree.read(MANIFEST)) instanceof ObjectNode manifest
                    && manifest.path("id").asText().equals(header(bundle, "Luoshi-Module"))) {
                return Optional.of(
                        new ConsoleModule(revision(bundle), header(bundle, "Luoshi-Module"), manifest, tree));
            }
            LOG.error("{}: module.json does not name the module that the bundle is", bundle);
        } catch (IOException e) {
            LOG.error("{}: module.json cannot be read", bundle, e);
        }
        return Optional.empty();
    }

    private static String revision(Bundle bundle) {
        return Long.toString(bundle.getBundleId(), Character.MAX_RADIX)
                + "-"
                + Long.toString(bundle.getLastModified(), Character.MAX_RADIX);
    }

    private static String header(Bundle bundle, String name) {
        String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value;
    }
}
