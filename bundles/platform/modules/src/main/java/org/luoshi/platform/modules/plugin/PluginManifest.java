package org.luoshi.platform.modules.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * The first entry of a plugin file, {@code plugin.json}: what the plugin is and every file that belongs to it. The
 * signature covers these bytes; the hashes in them cover the rest.
 *
 * @param format version of this form, 1
 * @param id identifier of the office function, the same as in {@code @OfficeModule}
 * @param version version of the plugin
 * @param title what people call it, by language tag ({@code zh-CN}, {@code en})
 * @param platformApi range of versions of the platform API it was built against, for example {@code [0.1,1)}
 * @param permissions keys of every permission that the function registers, in alphabetical order; registering another
 *     one is refused. A file without the field declares none
 * @param bundles its bundles, in the order in which they are installed
 */
public record PluginManifest(
        int format,
        String id,
        String version,
        Map<String, String> title,
        String platformApi,
        List<String> permissions,
        List<Part> bundles) {
    static final int FORMAT = 1;

    public PluginManifest {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    private static final Pattern ID = Pattern.compile("[a-z]{2,30}");
    private static final Pattern PERMISSION = Pattern.compile("[a-z][a-z0-9-]{0,40}(\\.[a-z0-9-]{1,60})+");
    private static final Pattern PATH = Pattern.compile("bundles/[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.jar");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One file of the plugin.
     *
     * @param path entry in the archive, {@code bundles/<name>.jar}
     * @param size bytes
     * @param sha256 hash of its bytes, hexadecimal
     */
    public record Part(String path, long size, String sha256) {
        /** Name of the file without its folder. */
        public String fileName() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    /** Reads and checks the bytes of {@code plugin.json}. */
    static PluginManifest parse(byte[] bytes) throws PluginRefused {
        PluginManifest manifest;
        try {
            manifest = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), PluginManifest.class);
        } catch (JsonProcessingException e) {
            throw new PluginRefused("manifest", "plugin.json: " + e.getOriginalMessage());
        }
        if (manifest == null) {
            throw new PluginRefused("manifest", "plugin.json: null");
        }
        manifest.check();
        return manifest;
    }

    /** The bytes that are signed. */
    byte[] toBytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version as a number that can be compared. */
    public Version number() {
        return Version.parseVersion(version);
    }

    /** What people call it. */
    public LocalizedText name() {
        return locale -> title.getOrDefault(
                Messages.supported(locale) == Locale.ENGLISH ? "en" : "zh-CN", title.getOrDefault("zh-CN", id));
    }

    /** Refuses a plugin that was built against another platform API than this one. */
    public void checkFits(Version api) throws PluginRefused {
        if (!new VersionRange(platformApi).includes(api)) {
            throw new PluginRefused("api-version", ApiRange.words(platformApi), ApiRange.words(api));
        }
    }

    private void check() throws PluginRefused {
        require(format == FORMAT, "format");
        require(id != null && ID.matcher(id).matches(), "id");
        require(isVersion(version), "version");
        require(title != null && title.get("zh-CN") != null && title.get("en") != null, "title");
        require(isRange(platformApi), "platformApi");
        require(permissions.stream().allMatch(key -> PERMISSION.matcher(key).matches()), "permissions");
        checkParts(bundles == null ? List.of() : bundles);
    }

    private static void checkParts(List<Part> parts) throws PluginRefused {
        require(!parts.isEmpty(), "bundles");
        Set<String> paths = new HashSet<>();
        for (Part part : parts) {
            if (part == null || part.path() == null || part.sha256() == null) {
                throw new PluginRefused("manifest", "bundles");
            }
            require(PATH.matcher(part.path()).matches(), "bundles.path");
            require(paths.add(part.path().toLowerCase(Locale.ROOT)), "bundles.path");
            require(part.size() > 0, "bundles.size");
            require(HASH.matcher(part.sha256()).matches(), "bundles.sha256");
        }
    }

    private static void require(boolean holds, String field) throws PluginRefused {
        if (!holds) {
            throw new PluginRefused("manifest", field);
        }
    }

    private static boolean isVersion(String text) {
        try {
            return text != null && !text.isBlank() && Version.parseVersion(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isRange(String text) {
        try {
            return text != null && !text.isBlank() && new VersionRange(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
