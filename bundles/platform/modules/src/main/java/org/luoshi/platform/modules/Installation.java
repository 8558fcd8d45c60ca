package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Path;
import org.luoshi.platform.api.OfficeModule;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.TrustedKeys;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.modules.supply.Offers;
import org.luoshi.platform.modules.supply.Profile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Where things lie in an installation, and what it is made of.
 *
 * @param safeMode whether it was started without any function (安全模式)
 */
record Installation(
        ModuleStore store,
        Deployment deployment,
        Admission admission,
        Offers offers,
        Profile profile,
        boolean safeMode) {
    private static final String HOME = "karaf.home";
    private static final String DATA = "karaf.data";
    private static final String SETTINGS = "karaf.etc";
    /** {@code off} lets plugin files in whatever their signature; the console says so as long as it is off. */
    private static final String SIGNATURES = "luoshi.plugins.signatures";
    /** What {@code bin/luoshi --safe} sets. */
    private static final String SAFE_MODE = "LUOSHI_SAFE_MODE";

    static Installation of(BundleContext own, FunctionFacts facts) throws IOException {
        boolean safeMode = Boolean.parseBoolean(System.getenv(SAFE_MODE));
        BundleContext framework = own.getBundle(Constants.SYSTEM_BUNDLE_ID).getBundleContext();
        Deployment deployment = new Deployment(framework, !safeMode);
        TrustedKeys keys = new TrustedKeys(folder(own, SETTINGS).resolve("trust"));
        boolean signaturesAsked = !"off".equals(own.getProperty(SIGNATURES));
        return new Installation(
                new ModuleStore(folder(own, DATA).resolve("modules")),
                deployment,
                new Admission(keys, platformApi(), deployment, facts, signaturesAsked),
                new Offers(
                        folder(own, HOME).resolve("catalogue"),
                        folder(own, HOME).resolve("plugins")),
                new Profile(folder(own, SETTINGS).resolve("profile.cfg")),
                safeMode);
    }

    private static Path folder(BundleContext own, String property) {
        return Path.of(own.getProperty(property));
    }

    private static Version platformApi() {
        Bundle api = FrameworkUtil.getBundle(OfficeModule.class);
        return new Version(
                api.getVersion().getMajor(),
                api.getVersion().getMinor(),
                api.getVersion().getMicro());
    }
}
