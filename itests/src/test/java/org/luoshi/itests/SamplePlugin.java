package org.luoshi.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.luoshi.platform.modules.plugin.PluginWriter;

/** Versions of the sample plugin 来访登记 ({@code bundles/samples/visitors}), as its provider would ship them one day. */
public final class SamplePlugin {
    private static final Path BUILT = Path.of("..", "bundles", "samples", "visitors", "target");

    private final Path folder;
    private final KeyPair key;
    private final Path bundle;

    private SamplePlugin(Path folder, KeyPair key, Path bundle) {
        this.folder = folder;
        this.key = key;
        this.bundle = bundle;
    }

    /** A provider whose key the operator of the installation has put into {@code etc/trust}. */
    public static SamplePlugin trustedBy(Installation installation) throws IOException, NoSuchAlgorithmException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String encoded = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
        Path trust = Files.createDirectories(installation.home().resolve("etc/trust"));
        Files.writeString(
                trust.resolve("sample-provider.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return new SamplePlugin(Files.createTempDirectory("luoshi-sample"), key, built());
    }

    private static Path built() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(BUILT, "org.example.visitors-*[0-9T].jar")) {
            return jars.iterator().next();
        }
    }

    /** A version that differs from the sample in its number only. */
    public Version version(String number) {
        return new Version(number);
    }

    /** One version, with what it has besides the sample. */
    public final class Version {
        private final String number;
        private final Map<String, byte[]> more = new LinkedHashMap<>();
        private String activator = "";

        private Version(String number) {
            this.number = number;
        }

        /** Another migration. */
        Version migration(String file, String sql) {
            more.put("db/migration/" + file, sql.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** A class that the framework calls when the bundle starts and stops. */
        Version activator(Class<?> type) throws IOException {
            activator = type.getName();
            String entry = type.getName().replace('.', '/') + ".class";
            try (InputStream content = type.getClassLoader().getResourceAsStream(entry)) {
                more.put(entry, content.readAllBytes());
            }
            return this;
        }

        /** The signed plugin file. */
        public Path file() throws IOException {
            Path jar = folder.resolve("org.example.visitors-" + number + ".jar");
            try (JarInputStream in = new JarInputStream(Files.newInputStream(bundle))) {
                try (OutputStream file = Files.newOutputStream(jar);
                        JarOutputStream out = new JarOutputStream(file, manifest(in.getManifest()))) {
                    for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                        put(out, entry.getName(), in.readAllBytes());
                    }
                    for (Map.Entry<String, byte[]> entry : more.entrySet()) {
                        put(out, entry.getKey(), entry.getValue());
                    }
                }
            }
            Path plugin = folder.resolve("visitors-" + number + ".luoshi");
            Map<String, String> title = Map.of("zh-CN", "来访登记", "en", "Visitors");
            new PluginWriter("visitors", number, title, "[0.1,1)").write(List.of(jar), key.getPrivate(), plugin);
            Files.delete(jar);
            return plugin;
        }

        private Manifest manifest(Manifest built) {
            Manifest manifest = new Manifest(built);
            Attributes main = manifest.getMainAttributes();
            main.putValue("Bundle-Version", number);
            if (!activator.isEmpty()) {
                main.putValue("Bundle-Activator", activator);
                main.putValue("Import-Package", main.getValue("Import-Package") + ",org.osgi.framework");
            }
            return manifest;
        }

        private void put(JarOutputStream out, String name, byte[] content) throws IOException {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
    }
}
