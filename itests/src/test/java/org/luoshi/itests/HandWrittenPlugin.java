package org.luoshi.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.luoshi.platform.modules.plugin.PluginWriter;

/** A plugin whose page is one JavaScript file that nothing has built. */
final class HandWrittenPlugin {
    private HandWrittenPlugin() {}

    static Path signedBy(Path privateKey) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("luoshi-plugin");
        Path jar = folder.resolve("org.example.notes-1.0.0.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            entry(out, "OSGI-INF/l10n/messages_zh_CN.properties", text("module.title=便签\n"));
            entry(out, "OSGI-INF/l10n/messages_en.properties", text("module.title=Notes\n"));
            entry(out, "db/migration/V1__notes.sql", text("create table if not exists note (id bigint primary key)"));
            for (String name : List.of("module.json", "module.js")) {
                try (InputStream content = HandWrittenPlugin.class.getResourceAsStream("/hand-written/" + name)) {
                    entry(out, "console/" + name, content.readAllBytes());
                }
            }
        }
        Path plugin = folder.resolve("notes-1.0.0.luoshi");
        new PluginWriter("notes", "1.0.0", Map.of("zh-CN", "便签", "en", "Notes"), "[0.1,1)")
                .write(List.of(jar), key(privateKey), plugin);
        return plugin;
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(text);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.notes");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Luoshi-Module", "notes");
        return manifest;
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
