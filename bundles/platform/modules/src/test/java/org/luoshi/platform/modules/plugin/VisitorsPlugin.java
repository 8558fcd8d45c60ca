package org.luoshi.platform.modules.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.luoshi.platform.modules.Jars;
import org.luoshi.platform.modules.SigningKey;

/** A signed plugin file with a library and a function, and what can be done to it. */
final class VisitorsPlugin {
    private static final Map<String, String> TITLE = Map.of("zh-CN", "来访登记", "en", "Visitors");

    private final SigningKey key = SigningKey.create();
    private final Path folder;
    private final Path file;

    VisitorsPlugin(Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("visitors-1.0.0.luoshi");
        Path library = Jars.bundle("org.example.library", "2.0.0").writeTo(folder.resolve("library.jar"));
        Path function =
                Jars.bundle("org.example.visitors", "1.0.0").module("visitors").writeTo(function());
        writeTo(file, library, function);
    }

    Path file() {
        return file;
    }

    Path function() {
        return folder.resolve("visitors.jar");
    }

    SigningKey key() {
        return key;
    }

    /** Writes these bundles as the plugin, signed. */
    void writeTo(Path target, Path... bundles) throws IOException {
        writer().write(List.of(bundles), key.secret(), target);
    }

    static PluginWriter writer() {
        return new PluginWriter("visitors", "1.0.0", TITLE, "[0.1,1)");
    }

    PluginFile read() throws PluginRefused, IOException {
        return PluginFile.read(file);
    }

    static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(PluginRefused.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        });
    }

    /** Changes the content of one entry; null leaves it out. */
    void rewrite(String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = entries();
        String changed = change.apply(new String(entries.get(name), StandardCharsets.ISO_8859_1));
        if (changed == null) {
            entries.remove(name);
        } else {
            entries.put(name, changed.getBytes(StandardCharsets.ISO_8859_1));
        }
        write(entries);
    }

    void add(String name, String content) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        write(entries);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
