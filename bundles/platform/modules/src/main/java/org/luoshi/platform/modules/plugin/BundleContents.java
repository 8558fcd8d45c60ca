package org.luoshi.platform.modules.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.luoshi.platform.api.Messages;

/**
 * What the entries of one bundle say before it runs.
 *
 * @param migrations names of its migrations, {@code V<n>__<what>.sql}
 * @param permissions keys that its messages have a title for: the contract asks for one of each permission
 * @param console its pages; empty when it brings none
 */
public record BundleContents(List<String> migrations, List<String> permissions, Optional<ConsolePages> console) {
    private static final String MIGRATIONS = "db/migration/";
    private static final String MESSAGES = Messages.BASE_NAME + "_zh_CN.properties";
    private static final String PERMISSION = "permission.";

    public BundleContents {
        migrations = List.copyOf(migrations);
        permissions = List.copyOf(permissions);
    }

    /** Reads the bundles of a plugin file. */
    public static List<BundleContents> of(PluginFile plugin) throws PluginRefused {
        List<BundleContents> all = new ArrayList<>();
        for (PluginManifest.Part part : plugin.manifest().bundles()) {
            plugin.readJar(part, jar -> all.add(read(part, jar)));
        }
        return all;
    }

    private static BundleContents read(PluginManifest.Part part, ZipInputStream jar) throws PluginRefused, IOException {
        try {
            return read(jar);
        } catch (UnreadablePages e) {
            throw new PluginRefused("pages", part.fileName(), e.getMessage());
        }
    }

    /** Reads a bundle from its first to its last entry. */
    static BundleContents read(InputStream bundle) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(bundle)) {
            return read(jar);
        }
    }

    private static BundleContents read(ZipInputStream jar) throws IOException {
        List<String> migrations = new ArrayList<>();
        TreeSet<String> permissions = new TreeSet<>();
        ConsolePages console = null;
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String name = entry.getName();
            if (isMigration(name)) {
                migrations.add(name.substring(MIGRATIONS.length()));
            } else if (name.equals(MESSAGES)) {
                permissions.addAll(permissions(PluginFile.small(jar)));
            } else if (name.equals(ConsolePages.ENTRY)) {
                console = pages(PluginFile.small(jar));
            }
        }
        return new BundleContents(migrations, List.copyOf(permissions), Optional.ofNullable(console));
    }

    private static boolean isMigration(String entry) {
        return entry.startsWith(MIGRATIONS + "V")
                && entry.endsWith(".sql")
                && entry.indexOf('/', MIGRATIONS.length()) < 0;
    }

    private static List<String> permissions(byte[] entry) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(new String(entry, StandardCharsets.UTF_8)));
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PERMISSION))
                .map(key -> key.substring(PERMISSION.length()))
                .toList();
    }

    private static ConsolePages pages(byte[] entry) throws IOException {
        try {
            return ConsolePages.read(new ByteArrayInputStream(entry));
        } catch (JsonProcessingException e) {
            throw new UnreadablePages(e.getOriginalMessage(), e);
        }
    }

    /** {@code module.json} is no JSON. */
    static final class UnreadablePages extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadablePages(String message, Throwable cause) {
            super(ConsolePages.ENTRY + ": " + message, cause);
        }
    }
}
