package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.BundleContents;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.plugin.TrustedKeys;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.osgi.framework.Version;

/** Whether a plugin file may be installed at all. */
final class Admission {
    private final TrustedKeys keys;
    private final Version platformApi;
    private final Deployment deployment;
    private final FunctionFacts facts;
    private final boolean signaturesAsked;

    /** @param signaturesAsked false when the operator has switched the check off, which stays visible */
    Admission(
            TrustedKeys keys,
            Version platformApi,
            Deployment deployment,
            FunctionFacts facts,
            boolean signaturesAsked) {
        this.keys = keys;
        this.platformApi = platformApi;
        this.deployment = deployment;
        this.facts = facts;
        this.signaturesAsked = signaturesAsked;
    }

    boolean signaturesAsked() {
        return signaturesAsked;
    }

    /**
     * @return name of the key that signed it; empty when no signature was asked for
     * @throws PluginRefused with the first reason that speaks against it
     */
    String admit(PluginFile plugin, List<BundleHeaders> parts, Optional<Installed> before, Origin origin)
            throws PluginRefused, IOException {
        String signer = origin == Origin.CATALOGUE || !signaturesAsked ? "" : keys.signer(plugin);
        plugin.manifest().checkFits(platformApi);
        if (before.isPresent()) {
            checkNotOlder(plugin, before.get());
        }
        for (BundleHeaders part : parts) {
            Optional<String> owner = deployment.foreignOwner(plugin.manifest().id(), part.symbolicName());
            if (owner.isPresent()) {
                throw new PluginRefused("foreign-bundle", part.symbolicName(), owner.get());
            }
        }
        List<BundleContents> contents = BundleContents.of(plugin);
        new Claims(deployment, facts).check(plugin.manifest(), parts, contents);
        checkData(plugin, contents);
        return signer;
    }

    /** Tables outlive the function: what was taken out may have left newer ones than this version knows. */
    private void checkData(PluginFile plugin, List<BundleContents> contents) throws PluginRefused {
        String data = Forecast.newest(facts.migrations(plugin.manifest().id()));
        String known = Forecast.newest(
                contents.stream().flatMap(one -> one.migrations().stream()).toList());
        if (new MigrationOrder().compare(known, data) < 0) {
            throw new PluginRefused("older-data", plugin.manifest().version(), known.isEmpty() ? "0" : known, data);
        }
    }

    /** The tables may hold what an older version does not know. */
    private static void checkNotOlder(PluginFile plugin, Installed before) throws PluginRefused {
        if (plugin.manifest().number().compareTo(before.number()) < 0) {
            throw new PluginRefused("older", plugin.manifest().version(), before.version());
        }
    }
}
