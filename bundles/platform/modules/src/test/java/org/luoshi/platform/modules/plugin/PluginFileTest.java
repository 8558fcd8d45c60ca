package org.luoshi.platform.modules.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.platform.modules.plugin.VisitorsPlugin.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.Jars;
import org.luoshi.platform.modules.SigningKey;
import org.osgi.framework.Version;

class PluginFileTest {
    @TempDir
    private Path folder;

    private VisitorsPlugin plugin;

    @BeforeEach
    void writePlugin() throws IOException {
        plugin = new VisitorsPlugin(folder);
    }

    @Test
    void readsWhatWasWritten() throws Exception {
        PluginFile read = plugin.read();

        assertThat(read.manifest().id()).isEqualTo("visitors");
        assertThat(read.manifest().name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("来访登记");
        assertThat(BundleHeaders.of(read))
                .extracting(BundleHeaders::symbolicName)
                .containsExactly("org.example.library", "org.example.visitors");
    }

    @Test
    void writesTheSameBytesForTheSameBundles() throws Exception {
        Path again = folder.resolve("again.luoshi");

        plugin.writeTo(again, folder.resolve("library.jar"), plugin.function());

        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(plugin.file()));
    }

    @Test
    void namesTheTrustedKeyThatSignedIt() throws Exception {
        Path trust = folder.resolve("trust");
        SigningKey.create().trustIn(trust, "somebody-else");
        plugin.key().trustIn(trust, "example-provider");

        assertThat(new TrustedKeys(trust).signer(plugin.read())).isEqualTo("example-provider");
    }

    @Test
    void refusesASignatureOfAnUnknownKey() throws Exception {
        Path trust = folder.resolve("trust");
        SigningKey.create().trustIn(trust, "somebody-else");

        assertRefused("untrusted", () -> new TrustedKeys(trust).signer(plugin.read()));
        assertRefused("untrusted", () -> new TrustedKeys(folder.resolve("none")).signer(plugin.read()));
    }

    @Test
    void refusesAFileWithoutSignature() throws Exception {
        VisitorsPlugin.writer().write(List.of(plugin.function()), null, plugin.file());

        assertRefused("unsigned", () -> new TrustedKeys(folder).signer(plugin.read()));
    }

    @Test
    void saysWhichTrustedKeyCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("broken.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");

        assertRefused("bad-key", () -> new TrustedKeys(folder).signer(plugin.read()));
    }

    @Test
    void refusesAPluginForAnotherPlatformWithAMessageThatAPersonUnderstands() throws Exception {
        PluginManifest manifest = plugin.read().manifest();

        manifest.checkFits(Version.parseVersion("0.9.0"));
        assertThatThrownBy(() -> manifest.checkFits(Version.parseVersion("2.0.0")))
                .isInstanceOfSatisfying(
                        PluginRefused.class, e -> assertThat(e.explanation().in(Locale.ENGLISH))
                                .contains("needs platform API 0.1 to below 1", "this is 2.0"));
    }

    @Test
    void refusesBundlesOfAnotherFunction() throws Exception {
        Path other =
                Jars.bundle("org.example.other", "1.0.0").module("supervision").writeTo(folder.resolve("other.jar"));
        plugin.writeTo(plugin.file(), plugin.function(), other);

        assertRefused("other-module", () -> BundleHeaders.of(plugin.read()));
    }

    @Test
    void refusesAPluginWithoutItsFunction() throws Exception {
        plugin.writeTo(plugin.file(), folder.resolve("library.jar"));

        assertRefused("no-module", () -> BundleHeaders.of(plugin.read()));
    }

    @Test
    void declaresThePermissionsThatItsMessagesHaveATitleFor() throws Exception {
        Path function = Jars.bundle("org.example.visitors", "1.0.0")
                .module("visitors")
                .permissions("visitors.write", "visitors.read")
                .writeTo(plugin.function());
        plugin.writeTo(plugin.file(), function);

        assertThat(plugin.read().manifest().permissions()).containsExactly("visitors.read", "visitors.write");
    }

    @Test
    void refusesAFileThatIsNoBundle() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.jar"), "not a jar");
        plugin.writeTo(plugin.file(), plain);

        assertRefused("no-bundle", () -> BundleHeaders.of(plugin.read()));
    }
}
