package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.DeploymentFailed;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.ModuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the framework in line with the store, function by function: one that cannot start does not hold up another. */
final class Alignment {
    private static final Logger LOG = LoggerFactory.getLogger(Alignment.class);

    private final ModuleStore store;
    private final Deployment deployment;
    private final FunctionHealth health;

    Alignment(ModuleStore store, Deployment deployment, FunctionHealth health) {
        this.store = store;
        this.deployment = deployment;
        this.health = health;
    }

    /** Leaves those alone of which a change still has to be undone: their tables may not be theirs. */
    void align() throws IOException {
        Set<String> wanted = new HashSet<>();
        for (Installed one : store.all()) {
            wanted.add(one.id());
            if (!store.isPostponed(one.id())) {
                align(one);
            }
        }
        for (String function : deployment.functions()) {
            if (!wanted.contains(function)) {
                takeOut(function);
            }
        }
    }

    private void align(Installed one) throws IOException {
        try {
            if (one.enabled()) {
                PluginFile plugin = store.file(one);
                deployment.deploy(plugin, BundleHeaders.of(plugin));
            } else {
                deployment.disable(one.id());
            }
        } catch (DeploymentFailed e) {
            LOG.error("function {} {} could not be started", one.id(), one.version(), e);
            if (e.hanging()) {
                health.givenUp(one.id(), e.explanation());
            }
        } catch (PluginRefused e) {
            LOG.error("function {} {} could not be started", one.id(), one.version(), e);
        }
    }

    private void takeOut(String function) {
        try {
            LOG.info("function {}: its bundles are taken out, it is not installed", function);
            deployment.undeploy(function);
        } catch (DeploymentFailed e) {
            LOG.error("function {} could not be taken out", function, e);
        }
    }
}
