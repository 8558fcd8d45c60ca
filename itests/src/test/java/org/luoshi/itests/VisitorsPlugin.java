package org.luoshi.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.luoshi.platform.modules.plugin.PluginWriter;

/** Versions of a third party's function 来访登记, each as a signed plugin file. */
final class VisitorsPlugin {
    private final Path folder;
    private final KeyPair key;

    private VisitorsPlugin(Path folder, KeyPair key) {
        this.folder = folder;
        this.key = key;
    }

    /** A provider whose key the operator of the installation has put into {@code etc/trust}. */
    static VisitorsPlugin trustedBy(Installation installation) throws IOException, NoSuchAlgorithmException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String encoded = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
        Path trust = Files.createDirectories(installation.home().resolve("etc/trust"));
        Files.writeString(
                trust.resolve("example-provider.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return new VisitorsPlugin(Files.createTempDirectory("luoshi-plugin"), key);
    }

    /** A version with these migrations: file name and SQL. */
    Path version(String version, String... migrations) throws IOException {
        Path jar = folder.resolve("org.example.visitors-" + version + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(version))) {
            entry(out, "OSGI-INF/l10n/messages_zh_CN.properties", "module.title=来访登记\n");
            entry(out, "OSGI-INF/l10n/messages_en.properties", "module.title=Visitors\n");
            for (int i = 0; i < migrations.length; i += 2) {
                entry(out, "db/migration/" + migrations[i], migrations[i + 1]);
            }
        }
        Path plugin = folder.resolve("visitors-" + version + ".luoshi");
        Map<String, String> title = new LinkedHashMap<>();
        title.put("zh-CN", "来访登记");
        title.put("en", "Visitors");
        new PluginWriter("visitors", version, title, "[0.1,1)").write(List.of(jar), key.getPrivate(), plugin);
        return plugin;
    }

    private static Manifest manifest(String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.visitors");
        main.putValue("Bundle-Version", version);
        main.putValue("Luoshi-Module", "visitors");
        return manifest;
    }

    private static void entry(JarOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
