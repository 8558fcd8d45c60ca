package org.luoshi.platform.modules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.Neighbours;
import org.luoshi.platform.modules.plugin.ApiRange;
import org.luoshi.platform.modules.plugin.BundleContents;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginManifest;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What a plugin claims for itself: nothing of it may belong to the platform or to another function. */
final class Claims {
    private static final String PLATFORM_PACKAGES = "org.luoshi.platform.";
    /** Every database has a schema of this name, and it belongs to nobody. */
    private static final String PUBLIC = "public";

    private final Deployment deployment;
    private final FunctionFacts facts;

    Claims(Deployment deployment, FunctionFacts facts) {
        this.deployment = deployment;
        this.facts = facts;
    }

    /** @throws PluginRefused with the first claim that is another's; the message says whose */
    void check(PluginManifest manifest, List<BundleHeaders> parts, List<BundleContents> contents) throws PluginRefused {
        String id = manifest.id();
        Neighbours neighbours = deployment.neighbours(id);
        checkName(id, parts, neighbours);
        for (String key : manifest.permissions()) {
            checkPermission(id, key);
        }
        for (BundleContents one : contents) {
            String pagesOf = one.console().map(console -> console.module()).orElse(id);
            if (!pagesOf.equals(id)) {
                throw new PluginRefused("foreign-pages", id, pagesOf);
            }
        }
        Set<String> own = new HashSet<>();
        parts.forEach(part -> own.add(part.symbolicName()));
        for (BundleHeaders part : parts) {
            checkBundle(id, part, neighbours);
            if (!part.host().isEmpty() && !own.contains(part.host())) {
                throw new PluginRefused("foreign-host", part.symbolicName(), part.host());
            }
            checkImports(part, neighbours);
        }
    }

    /** The identifier is the name of the schema and the first part of the address, too. */
    private void checkName(String id, List<BundleHeaders> parts, Neighbours neighbours) throws PluginRefused {
        refuse("foreign-function", id, neighbours.sameFunction());
        Optional<Bundle> present = deployment.module(id);
        if (present.isPresent()
                && parts.stream().noneMatch(part -> part.symbolicName()
                        .equals(present.get().getSymbolicName()))) {
            throw new PluginRefused("foreign-function", id, present.get().getSymbolicName());
        }
        refuse("platform-schema", id, neighbours.schemaOwner(id));
        if (id.equals(PUBLIC)) {
            throw new PluginRefused("platform-schema", id, "SQL");
        }
        refuse("platform-address", id, facts.addressOwner(id));
    }

    private static void refuse(String code, String claimed, Optional<String> owner) throws PluginRefused {
        if (owner.isPresent()) {
            throw new PluginRefused(code, claimed, owner.get());
        }
    }

    private void checkPermission(String id, String key) throws PluginRefused {
        if (!key.startsWith(id + ".")) {
            LocalizedText owner = facts.permissionOwner(key)
                    .orElseGet(() -> LocalizedText.verbatim(key.substring(0, key.indexOf('.'))));
            throw new PluginRefused("foreign-permission", key, owner, id);
        }
    }

    private static void checkBundle(String id, BundleHeaders part, Neighbours neighbours) throws PluginRefused {
        if (!part.schema().isEmpty()) {
            String owner = neighbours.schemaOwner(part.schema()).orElse(id);
            throw new PluginRefused("foreign-schema", part.symbolicName(), part.schema(), owner);
        }
        for (String offered : part.exports()) {
            Optional<String> exporter = neighbours.exporter(offered);
            if (exporter.isPresent()) {
                throw new PluginRefused("foreign-package", part.symbolicName(), offered, exporter.get());
            }
        }
    }

    /** What the manifest says of the platform API is a promise; what the bundles import is what the framework asks for. */
    private static void checkImports(BundleHeaders part, Neighbours neighbours) throws PluginRefused {
        for (Map.Entry<String, String> needed : part.imports().entrySet()) {
            if (needed.getKey().startsWith(PLATFORM_PACKAGES)) {
                Optional<Version> offered = neighbours.exported(needed.getKey());
                if (offered.isPresent() && !new VersionRange(needed.getValue()).includes(offered.get())) {
                    throw new PluginRefused(
                            "api-package",
                            part.symbolicName(),
                            needed.getKey(),
                            ApiRange.words(needed.getValue()),
                            ApiRange.words(offered.get()));
                }
            }
        }
    }
}
