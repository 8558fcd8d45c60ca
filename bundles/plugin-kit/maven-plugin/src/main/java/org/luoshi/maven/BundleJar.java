package org.luoshi.maven;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.luoshi.platform.api.Messages;

/**
 * What the bundle of an office function says about itself.
 *
 * @param id identifier, as in {@code @OfficeModule}
 * @param version version of the bundle
 * @param title what people call it, by language tag
 */
record BundleJar(String id, String version, Map<String, String> title) {
    private static final Map<String, String> LANGUAGES = Map.of("zh-CN", "_zh_CN", "en", "_en");

    /** @throws IOException also when the jar is no office function, with what is missing */
    static BundleJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            String id = header(jar, "Luoshi-Module");
            if (id.isEmpty()) {
                throw new IOException(file + " is no office function: no package has @OfficeModule(id = \"…\")");
            }
            Map<String, String> title = new LinkedHashMap<>();
            for (String language : LANGUAGES.keySet().stream().sorted().toList()) {
                title.put(language, title(jar, LANGUAGES.get(language)));
            }
            return new BundleJar(id, header(jar, "Bundle-Version"), title);
        }
    }

    private static String header(JarFile jar, String name) throws IOException {
        String value = jar.getManifest() == null
                ? null
                : jar.getManifest().getMainAttributes().getValue(name);
        return value == null ? "" : value.strip();
    }

    private static String title(JarFile jar, String ending) throws IOException {
        String name = Messages.BASE_NAME + ending + ".properties";
        ZipEntry entry = jar.getEntry(name);
        Properties messages = new Properties();
        if (entry != null) {
            try (Reader reader = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
        }
        String title = messages.getProperty("module.title", "").strip();
        if (title.isEmpty()) {
            throw new IOException(name + " says no module.title");
        }
        return title;
    }
}
