package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleJarTest {
    @TempDir
    Path folder;

    @Test
    void saysWhichFunctionItIsAndWhatPeopleCallIt() throws IOException {
        BundleJar bundle = BundleJar.read(Jars.visitors(folder));

        assertThat(bundle).isEqualTo(new BundleJar("visitors", "1.2.3", Map.of("zh-CN", "来访登记", "en", "Visitors")));
    }

    @Test
    void aBundleThatIsNoOfficeFunctionIsToldWhatItLacks() throws IOException {
        Path jar = Jars.bundle(folder, Map.of(), Map.of());

        assertThatThrownBy(() -> BundleJar.read(jar)).hasMessageContaining("no package has @OfficeModule");
    }

    @Test
    void aFunctionWithoutTitleIsToldWhereItGoes() throws IOException {
        Path jar = Jars.bundle(folder, Map.of("Luoshi-Module", "visitors"), Map.of());

        assertThatThrownBy(() -> BundleJar.read(jar))
                .hasMessage("OSGI-INF/l10n/messages_en.properties says no module.title");
    }

    @Test
    void aPluginRunsWithTheApiItWasCompiledAgainstUpToTheNextMajorVersion() {
        assertThat(PluginFileMojo.rangeFrom("0.1.0-SNAPSHOT")).isEqualTo("[0.1,1)");
        assertThat(PluginFileMojo.rangeFrom("2.4.7")).isEqualTo("[2.4,3)");
    }
}
