package org.luoshi.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bundles and archives as the tests need them. */
final class Jars {
    private Jars() {}

    /** The bundle of an office function, with its titles and nothing else. */
    static Path visitors(Path folder) throws IOException {
        return bundle(
                folder,
                Map.of("Luoshi-Module", "visitors"),
                Map.of(
                        "OSGI-INF/l10n/messages_zh_CN.properties",
                        "module.title=来访登记\n",
                        "OSGI-INF/l10n/messages_en.properties",
                        "module.title=Visitors\n"));
    }

    static Path bundle(Path folder, Map<String, String> headers, Map<String, String> files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.visitors");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.2.3");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path jar = folder.resolve("org.example.visitors-1.2.3.jar");
        try (ZipOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            write(out, files);
        }
        return jar;
    }

    static Path zip(Path file, Map<String, String> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            write(out, files);
        }
        return file;
    }

    private static void write(ZipOutputStream out, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            // The same files make the same archive, whenever it is made.
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
