package org.luoshi.platform.modules.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.luoshi.platform.modules.plugin.PluginManifest.Part;

/**
 * What the manifest of one bundle of a plugin says.
 *
 * @param part the file
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param module office function it declares; empty for a mere library
 * @param schema database schema it asks for besides that of its function; empty for none
 * @param host bundle that it puts itself into as a fragment; empty for none
 * @param exports packages that it offers to other bundles
 * @param imports range of versions of each package that it needs; optional ones are left out
 */
public record BundleHeaders(
        Part part,
        String symbolicName,
        String version,
        String module,
        String schema,
        String host,
        Set<String> exports,
        Map<String, String> imports) {
    public BundleHeaders {
        exports = Set.copyOf(exports);
        imports = Map.copyOf(imports);
    }

    /** Reads the headers of every bundle and refuses what does not belong together. */
    public static List<BundleHeaders> of(PluginFile plugin) throws PluginRefused {
        List<BundleHeaders> all = new ArrayList<>();
        for (Part part : plugin.manifest().bundles()) {
            all.add(read(plugin, part));
        }
        check(plugin.manifest().id(), all);
        return List.copyOf(all);
    }

    private static BundleHeaders read(PluginFile plugin, Part part) throws PluginRefused {
        Manifest[] found = new Manifest[1];
        plugin.readJar(part, jar -> found[0] = manifest(jar));
        Attributes main = found[0].getMainAttributes();
        String name = names(main, "Bundle-SymbolicName")
                .findFirst()
                .orElseThrow(() -> new PluginRefused("no-bundle", part.fileName()));
        return new BundleHeaders(
                part,
                name,
                value(main, "Bundle-Version"),
                value(main, "Luoshi-Module"),
                value(main, "Luoshi-Schema"),
                names(main, "Fragment-Host").findFirst().orElse(""),
                names(main, "Export-Package").collect(Collectors.toSet()),
                imports(main));
    }

    /** The manifest, which stands at the beginning of a bundle; an empty one when it does not. */
    private static Manifest manifest(ZipInputStream jar) throws IOException {
        ZipEntry entry = jar.getNextEntry();
        if (entry != null && entry.isDirectory()) {
            entry = jar.getNextEntry();
        }
        return entry != null && JarFile.MANIFEST_NAME.equalsIgnoreCase(entry.getName())
                ? new Manifest(new ByteArrayInputStream(PluginFile.small(jar)))
                : new Manifest();
    }

    private static Stream<String> names(Attributes main, String header) {
        return HeaderClause.of(value(main, header)).stream().map(HeaderClause::name);
    }

    private static Map<String, String> imports(Attributes main) {
        Map<String, String> imports = new HashMap<>();
        for (HeaderClause clause : HeaderClause.of(value(main, "Import-Package"))) {
            if (!"optional".equals(clause.parameters().get("resolution:"))) {
                imports.put(clause.name(), clause.parameters().getOrDefault("version", "0"));
            }
        }
        return imports;
    }

    private static void check(String id, List<BundleHeaders> all) throws PluginRefused {
        for (BundleHeaders bundle : all) {
            if (!bundle.module().isEmpty() && !bundle.module().equals(id)) {
                throw new PluginRefused("other-module", id, bundle.symbolicName(), bundle.module());
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
