package org.luoshi.platform.modules.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
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
    public static List<BundleContents> of(PluginFile plugin) throws PluginRefused, IOException {
        List<BundleContents> all = new ArrayList<>();
        for (PluginManifest.Part part : plugin.manifest().bundles()) {
            try {
                plugin.readPart(part, content -> all.add(read(content)));
            } catch (UnreadablePages e) {
                throw new PluginRefused("pages", part.fileName(), e.getMessage());
            }
        }
        return all;
    }

    /** Reads a bundle from its first to its last entry. */
    static BundleContents read(InputStream bundle) throws IOException {
        List<String> migrations = new ArrayList<>();
        TreeSet<String> permissions = new TreeSet<>();
        ConsolePages console = null;
        try (JarInputStream jar = new JarInputStream(bundle, false)) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                String name = entry.getName();
                if (isMigration(name)) {
                    migrations.add(name.substring(MIGRATIONS.length()));
                } else if (name.equals(MESSAGES)) {
                    permissions.addAll(permissions(jar));
                } else if (name.equals(ConsolePages.ENTRY)) {
                    console = pages(jar);
                }
            }
        }
        return new BundleContents(migrations, List.copyOf(permissions), Optional.ofNullable(console));
    }

    private static boolean isMigration(String entry) {
        return entry.startsWith(MIGRATIONS + "V")
                && entry.endsWith(".sql")
                && entry.indexOf('/', MIGRATIONS.length()) < 0;
    }

    private static List<String> permissions(InputStream entry) throws IOException {
        Properties messages = new Properties();
        messages.load(new InputStreamReader(entry, StandardCharsets.UTF_8));
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PERMISSION))
                .map(key -> key.substring(PERMISSION.length()))
                .toList();
    }

    private static ConsolePages pages(InputStream entry) throws IOException {
        try {
            return ConsolePages.read(entry);
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
