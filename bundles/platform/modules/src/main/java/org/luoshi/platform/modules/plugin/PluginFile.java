package org.luoshi.platform.modules.plugin;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.luoshi.platform.modules.plugin.PluginManifest.Part;

/**
 * A plugin file (插件包): a zip archive with {@code plugin.json}, {@code plugin.sig} and the bundles that the first names.
 * It is whole when it holds exactly these, each with the size and hash that the manifest says. Nothing is ever unpacked
 * to a place that the archive names.
 */
public final class PluginFile {
    /** Ending of plugin files. */
    public static final String ENDING = ".luoshi";

    static final String MANIFEST = "plugin.json";
    static final String SIGNATURE = "plugin.sig";
    private static final int SMALL = 1 << 20;
    private static final long LARGEST = 200L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final PluginManifest manifest;
    private final byte[] manifestBytes;
    private final byte[] signature;

    private PluginFile(Path file, byte[] manifestBytes, byte[] signature) throws PluginRefused {
        this.file = file;
        this.manifest = PluginManifest.parse(manifestBytes);
        this.manifestBytes = manifestBytes.clone();
        this.signature = signature.clone();
    }

    /**
     * Reads a file from its first to its last byte.
     *
     * @throws PluginRefused when it is no plugin file, is damaged, or holds anything that its manifest does not name
     * @throws IOException when the disk fails
     */
    public static PluginFile read(Path file) throws PluginRefused, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] manifestBytes = small(zip, MANIFEST);
            byte[] signature = zip.getEntry(SIGNATURE) == null ? new byte[0] : small(zip, SIGNATURE);
            PluginFile plugin = new PluginFile(file, manifestBytes, signature);
            plugin.checkEntries(Collections.list(zip.entries()));
            for (Part part : plugin.manifest.bundles()) {
                check(zip, part);
            }
            return plugin;
        } catch (ZipException | EOFException e) {
            throw new PluginRefused("damaged", e.getMessage());
        }
    }

    public Path file() {
        return file;
    }

    public PluginManifest manifest() {
        return manifest;
    }

    /** The bytes that the signature is over. */
    byte[] manifestBytes() {
        return manifestBytes.clone();
    }

    /** The signature; empty when the file bears none. */
    byte[] signature() {
        return signature.clone();
    }

    /** Hash of the whole file, hexadecimal. */
    public String sha256() throws IOException {
        MessageDigest digest = digest();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What one part of it is read with. */
    @FunctionalInterface
    public interface PartReader {
        void read(InputStream content) throws IOException;
    }

    /** Reads one of its bundles. */
    public void readPart(Part part, PartReader reader) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(part.path()))) {
            reader.read(content);
        }
    }

    /** What the entries of one bundle are read with. */
    @FunctionalInterface
    interface JarReader {
        void read(ZipInputStream jar) throws PluginRefused, IOException;
    }

    /** Reads the entries of one of its bundles. All bytes were read before, so that what fails here is their form. */
    void readJar(Part part, JarReader reader) throws PluginRefused {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipInputStream jar = new ZipInputStream(zip.getInputStream(zip.getEntry(part.path())))) {
            reader.read(jar);
        } catch (IOException | IllegalArgumentException e) {
            throw new PluginRefused("damaged", part.fileName() + ": " + e.getMessage());
        }
    }

    /** The entry at which a bundle stands, of which nobody has to believe that it is short. */
    static byte[] small(ZipInputStream jar) throws IOException {
        byte[] content = jar.readNBytes(SMALL + 1);
        if (content.length > SMALL) {
            throw new ZipException("an entry of more than " + SMALL + " bytes");
        }
        return content;
    }

    private void checkEntries(List<? extends ZipEntry> entries) throws PluginRefused {
        Set<String> expected = new HashSet<>(Set.of(MANIFEST, SIGNATURE));
        long total = 0;
        for (Part part : manifest.bundles()) {
            expected.add(part.path());
            total += Math.min(part.size(), LARGEST + 1);
        }
        if (total > LARGEST) {
            throw new PluginRefused("too-large", LARGEST >> 20);
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!expected.contains(entry.getName()) || !seen.add(entry.getName())) {
                throw new PluginRefused("foreign-entry", shown(entry.getName()));
            }
        }
    }

    private static void check(ZipFile zip, Part part) throws PluginRefused, IOException {
        ZipEntry entry = zip.getEntry(part.path());
        if (entry == null) {
            throw new PluginRefused("missing-entry", part.path());
        }
        MessageDigest digest = digest();
        long left = part.size();
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0 && left >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new PluginRefused("altered", part.path());
        }
    }

    private static byte[] small(ZipFile zip, String name) throws PluginRefused, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new PluginRefused("missing-entry", name);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream content = zip.getInputStream(entry)) {
            bytes.write(content.readNBytes(SMALL + 1));
        }
        if (bytes.size() > SMALL) {
            throw new PluginRefused("manifest", name);
        }
        return bytes.toByteArray();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** A name from outside goes into messages without control characters and not at any length. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
}
