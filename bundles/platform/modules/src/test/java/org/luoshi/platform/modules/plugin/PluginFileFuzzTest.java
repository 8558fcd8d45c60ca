package org.luoshi.platform.modules.plugin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.platform.modules.plugin.PluginManifest.Part;

class PluginFileFuzzTest {
    private static final String PATH = "bundles/a.jar";

    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.createTempFile("plugin", PluginFile.ENDING);
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.delete(file);
    }

    /** The first byte chooses: a whole file, a description, a bundle, or one text file of a bundle. */
    @FuzzTest
    void readsAnyFileOrRefusesIt(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Files.write(file, content(input[0] & 3, Arrays.copyOfRange(input, 1, input.length)));
        try {
            PluginFile plugin = PluginFile.read(file);
            plugin.manifest().name().in(Locale.ENGLISH).isEmpty();
            ApiRange.words(plugin.manifest().platformApi()).in(Locale.ENGLISH);
            BundleHeaders.of(plugin);
            BundleContents.of(plugin);
        } catch (PluginRefused refused) {
            return;
        }
    }

    private static byte[] content(int kind, byte[] given) throws IOException {
        return switch (kind) {
            case 0 -> given;
            case 1 -> zip(PluginFile.MANIFEST, given);
            case 2 -> around(given);
            default -> around(bundle(given));
        };
    }

    /** A bundle with headers, messages and pages as given, parted by zeros. */
    private static byte[] bundle(byte[] given) throws IOException {
        String[] parts = new String(given, StandardCharsets.ISO_8859_1).split("\0", 3);
        return zip(
                "META-INF/MANIFEST.MF",
                ("Manifest-Version: 1.0\nLuoshi-Module: visitors\n" + parts[0]).getBytes(StandardCharsets.ISO_8859_1),
                "OSGI-INF/l10n/messages_zh_CN.properties",
                (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.ISO_8859_1),
                ConsolePages.ENTRY,
                (parts.length > 2 ? parts[2] : "{}").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole plugin file with this bundle. */
    private static byte[] around(byte[] bundle) throws IOException {
        String hash = HexFormat.of().formatHex(PluginFile.digest().digest(bundle));
        PluginManifest manifest = new PluginManifest(
                1,
                "visitors",
                "1.0.0",
                Map.of("zh-CN", "来访登记", "en", "Visitors"),
                "[0.1,1)",
                List.of(),
                List.of(new Part(PATH, bundle.length, hash)));
        return zip(PluginFile.MANIFEST, manifest.toBytes(), PATH, bundle);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
