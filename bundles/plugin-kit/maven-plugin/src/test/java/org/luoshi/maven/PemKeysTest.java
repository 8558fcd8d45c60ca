package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.plugin.PluginWriter;
import org.luoshi.platform.modules.plugin.TrustedKeys;

class PemKeysTest {
    @TempDir
    Path folder;

    @Test
    void whatTheNewKeySignsThePlatformTrustsByItsPublicHalf() throws IOException, PluginRefused {
        PemKeys.Pair keys = PemKeys.make(folder.resolve("keys"), "example-provider");
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.copy(keys.publicKey(), trust.resolve("example-provider.pem"));
        Path file = folder.resolve("visitors.luoshi");

        new PluginWriter("visitors", "1.0.0", Map.of("zh-CN", "来访登记", "en", "Visitors"), "[0.1,1)")
                .write(List.of(Jars.visitors(folder)), PemKeys.read(keys.privateKey()), file);

        assertThat(new TrustedKeys(trust).signer(PluginFile.read(file))).isEqualTo("example-provider");
    }

    @Test
    void thePrivateKeyIsForItsOwnerOnly() throws IOException {
        PemKeys.Pair keys = PemKeys.make(folder, "example-provider");

        assertThat(Files.getPosixFilePermissions(keys.privateKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        PemKeys.Pair keys = PemKeys.make(folder, "example-provider");
        String before = Files.readString(keys.privateKey());

        assertThatThrownBy(() -> PemKeys.make(folder, "example-provider"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(keys.privateKey()).hasContent(before);
    }

    @Test
    void aFileThatHoldsNoPrivateKeyIsNamed() throws IOException {
        PemKeys.Pair keys = PemKeys.make(folder, "example-provider");

        assertThatThrownBy(() -> PemKeys.read(keys.publicKey()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("example-provider.pem holds no private Ed25519 key");
    }
}
