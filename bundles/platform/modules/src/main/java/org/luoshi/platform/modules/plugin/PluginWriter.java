package org.luoshi.platform.modules.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.platform.modules.plugin.PluginManifest.Part;

/** Makes plugin files: the same bundles and key give the same bytes. */
public final class PluginWriter {
    /** The earliest moment that a zip entry can bear. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String id;
    private final String version;
    private final Map<String, String> title;
    private final String platformApi;

    /** See {@link PluginManifest} for the meaning of each. */
    public PluginWriter(String id, String version, Map<String, String> title, String platformApi) {
        this.id = id;
        this.version = version;
        this.title = Map.copyOf(title);
        this.platformApi = platformApi;
    }

    /**
     * Writes a signed plugin file. The permissions that it declares are those that the bundles' messages have a title
     * for.
     *
     * @param bundles jars, in the order in which they are to be installed
     * @param key private Ed25519 key; null leaves the file unsigned
     * @param target file to write
     */
    public void write(List<Path> bundles, PrivateKey key, Path target) throws IOException {
        List<Part> parts = new ArrayList<>();
        TreeSet<String> permissions = new TreeSet<>();
        for (Path bundle : bundles) {
            byte[] content = Files.readAllBytes(bundle);
            String hash = HexFormat.of().formatHex(PluginFile.digest().digest(content));
            parts.add(new Part("bundles/" + bundle.toFile().getName(), content.length, hash));
            permissions.addAll(
                    BundleContents.read(new ByteArrayInputStream(content)).permissions());
        }
        byte[] manifest = new PluginManifest(
                        PluginManifest.FORMAT, id, version, title, platformApi, List.copyOf(permissions), parts)
                .toBytes();
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, PluginFile.MANIFEST, manifest);
            if (key != null) {
                entry(zip, PluginFile.SIGNATURE, sign(manifest, key));
            }
            for (int i = 0; i < parts.size(); i++) {
                entry(zip, parts.get(i).path(), Files.readAllBytes(bundles.get(i)));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] sign(byte[] manifest, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(TrustedKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(manifest);
            return Base64.getEncoder().encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private Ed25519 key", e);
        }
    }
}
