package org.luoshi.platform.modules.plugin;

import static org.luoshi.platform.modules.plugin.VisitorsPlugin.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedPluginTest {
    @TempDir
    private Path folder;

    private VisitorsPlugin plugin;

    @BeforeEach
    void writePlugin() throws IOException {
        plugin = new VisitorsPlugin(folder);
    }

    @Test
    void refusesAManifestThatWasChangedAfterSigning() throws Exception {
        plugin.key().trustIn(folder.resolve("trust"), "example-provider");
        plugin.rewrite("plugin.json", text -> text.replace("[0.1,1)", "[0.1,9)"));

        assertRefused("untrusted", () -> new TrustedKeys(folder.resolve("trust")).signer(plugin.read()));
    }

    @Test
    void refusesABundleThatWasChanged() throws Exception {
        plugin.rewrite("bundles/visitors.jar", text -> text + "x");

        assertRefused("altered", () -> plugin.read());
    }

    @Test
    void refusesATruncatedFile() throws Exception {
        byte[] whole = Files.readAllBytes(plugin.file());

        for (int length = 0; length < whole.length; length += 97) {
            Files.write(plugin.file(), Arrays.copyOf(whole, length));
            assertRefused("damaged", () -> plugin.read());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/users.properties", "/etc/passwd", "bundles/../../evil.jar", "bundles/more.jar"})
    void refusesEntriesThatTheManifestDoesNotName(String name) throws Exception {
        plugin.add(name, "anything");

        assertRefused("foreign-entry", () -> plugin.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/../visitors.jar", "../visitors.jar", "bundles/.jar", "bundles/a/b.jar"})
    void refusesAManifestThatNamesOtherPlaces(String path) throws Exception {
        plugin.rewrite("plugin.json", text -> text.replace("bundles/visitors.jar", path));

        assertRefused("manifest", () -> plugin.read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\" : 1=\"format\" : 2",
                "\"visitors\"=\"Visitors!\"",
                "\"1.0.0\"=\"one\"",
                "\"en\"=\"fr\"",
                "[0.1,1)=[0.1",
                "\"id\"=\"surprise\""
            })
    void saysWhatIsWrongInTheManifest(String change) throws Exception {
        String[] parts = change.split("(?<=[^\\\\])=");
        plugin.rewrite("plugin.json", text -> text.replace(parts[0], parts[1]));

        assertRefused("manifest", () -> plugin.read());
    }

    @Test
    void stopsReadingABombAtTheSizeThatItDeclares() throws Exception {
        plugin.rewrite("bundles/visitors.jar", text -> "0".repeat(50 << 20));

        assertRefused("altered", () -> plugin.read());
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() throws Exception {
        plugin.rewrite("plugin.json", text -> text.replaceFirst("\"size\" : \\d+", "\"size\" : 999999999"));

        assertRefused("too-large", () -> plugin.read());
    }

    @Test
    void refusesAFileWithoutManifest() throws Exception {
        plugin.rewrite("plugin.json", text -> null);

        assertRefused("missing-entry", () -> plugin.read());
    }
}
