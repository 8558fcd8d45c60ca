package org.luoshi.platform.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Bundles that are made for a test. */
public final class Jars {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Jars() {}

    public static Jars bundle(String symbolicName, String version) {
        return new Jars()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", version);
    }

    public Jars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Declares the office function that the bundle is. */
    public Jars module(String id) {
        return header("Luoshi-Module", id);
    }

    /** Puts a class of the tests and those nested in it into the bundle, as its activator. */
    public Jars activator(Class<?> type) throws IOException {
        put(type);
        for (Class<?> nested : type.getDeclaredClasses()) {
            put(nested);
        }
        return header("Bundle-Activator", type.getName()).header("Import-Package", "org.osgi.framework");
    }

    /** Puts a class of the tests into the bundle and shows its package to others. */
    public Jars exporting(Class<?> type) throws IOException {
        put(type);
        return header("Export-Package", type.getPackageName());
    }

    private void put(Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getClassLoader().getResourceAsStream(entry)) {
            entries.put(entry, content.readAllBytes());
        }
    }

    /** Titles of permissions, as the contract asks for them. */
    public Jars permissions(String... keys) {
        StringBuilder messages = new StringBuilder("module.title=Visitors\n");
        for (String key : keys) {
            messages.append("permission.").append(key).append('=').append(key).append('\n');
        }
        return entry("OSGI-INF/l10n/messages_zh_CN.properties", messages.toString());
    }

    /** Pages in the menu, by path. */
    public Jars pages(String module, String... paths) {
        StringBuilder menu = new StringBuilder();
        for (String path : paths) {
            menu.append(menu.isEmpty() ? "" : ",")
                    .append("{\"path\":\"" + path + "\",\"page\":\"P\",\"title\":{\"zh-CN\":\"" + path
                            + " 页\",\"en\":\"" + path + "\"}}");
        }
        return entry("console/module.json", "{\"id\":\"" + module + "\",\"menu\":[" + menu + "],\"cards\":[]}");
    }

    public Jars entry(String name, String content) {
        entries.put(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return this;
    }

    public Path writeTo(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }
}
