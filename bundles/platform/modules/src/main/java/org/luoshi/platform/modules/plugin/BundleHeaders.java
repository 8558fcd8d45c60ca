package org.luoshi.platform.modules.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.luoshi.platform.modules.plugin.PluginManifest.Part;

/**
 * What the manifest of one bundle of a plugin says.
 *
 * @param part the file
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param module office function it declares; empty for a mere library
 * @param schema database schema it asks for besides that of its function; empty for none
 */
public record BundleHeaders(Part part, String symbolicName, String version, String module, String schema) {
    /** Reads the headers of every bundle and refuses what does not belong together. */
    public static List<BundleHeaders> of(PluginFile plugin) throws PluginRefused, IOException {
        List<BundleHeaders> all = new ArrayList<>();
        for (Part part : plugin.manifest().bundles()) {
            all.add(read(plugin, part));
        }
        check(plugin.manifest().id(), all);
        return List.copyOf(all);
    }

    private static BundleHeaders read(PluginFile plugin, Part part) throws PluginRefused, IOException {
        Manifest[] found = new Manifest[1];
        plugin.readPart(part, content -> {
            try (JarInputStream jar = new JarInputStream(content, false)) {
                found[0] = jar.getManifest();
            }
        });
        Attributes main = found[0] == null ? new Attributes() : found[0].getMainAttributes();
        String name = value(main, "Bundle-SymbolicName");
        if (name.isEmpty()) {
            throw new PluginRefused("no-bundle", part.fileName());
        }
        return new BundleHeaders(
                part,
                name.split(";")[0].strip(),
                value(main, "Bundle-Version"),
                value(main, "Luoshi-Module"),
                value(main, "Luoshi-Schema"));
    }

    private static void check(String id, List<BundleHeaders> all) throws PluginRefused {
        for (BundleHeaders bundle : all) {
            if (!bundle.module().isEmpty() && !bundle.module().equals(id)) {
                throw new PluginRefused("other-module", id, bundle.symbolicName(), bundle.module());
            }
            if (!bundle.schema().isEmpty()) {
                throw new PluginRefused("foreign-schema", bundle.symbolicName(), bundle.schema());
            }
        }
        if (all.stream().noneMatch(bundle -> bundle.module().equals(id))) {
            throw new PluginRefused("no-module", id);
        }
    }

    private static String value(Attributes main, String name) {
        return Optional.ofNullable(main.getValue(name)).map(String::strip).orElse("");
    }
}
