package org.luoshi.platform.modules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.Jars;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The errors that integrators meet, made on a real framework, and what the operator reads. */
class ObstacleTest {
    @TempDir
    private Path folder;

    private RealFramework framework;

    @BeforeEach
    void startFramework() throws Exception {
        framework = new RealFramework(folder.resolve("cache"));
    }

    @AfterEach
    void stopFramework() throws Exception {
        framework.stop();
    }

    @Test
    void namesThePackageThatIsMissingAndItsVersions() throws Exception {
        Bundle plugin = install(Jars.bundle("org.example.visitors", "1.0.0")
                .header("Import-Package", "org.example.barcode;version=\"[2.1,3)\""));

        assertThat(obstacle(plugin))
                .contains("needs the package org.example.barcode (version [2.1.0,3.0.0))")
                .contains("troubleshooting.md, section 1");
    }

    @Test
    void namesThePackageThatIsMissingDeepestInside() throws Exception {
        install(Jars.bundle("org.example.printing", "1.0.0")
                .header("Export-Package", "org.example.printing")
                .header("Import-Package", "org.example.barcode"));
        Bundle plugin =
                install(Jars.bundle("org.example.visitors", "1.0.0").header("Import-Package", "org.example.printing"));

        assertThat(obstacle(plugin)).contains("needs the package org.example.barcode (version *)");
    }

    @Test
    void namesBothSourcesOfAPackageThatComesTwice() throws Exception {
        install(Jars.bundle("org.example.json1", "1.0.0").header("Export-Package", "org.example.json;version=\"1.0\""));
        install(Jars.bundle("org.example.json2", "2.0.0").header("Export-Package", "org.example.json;version=\"2.0\""));
        install(Jars.bundle("org.example.export", "1.0.0")
                .header("Export-Package", "org.example.export;uses:=\"org.example.json\"")
                .header("Import-Package", "org.example.json;version=\"[1.0,2)\""));
        Bundle plugin = install(Jars.bundle("org.example.visitors", "1.0.0")
                .header("Import-Package", "org.example.export,org.example.json;version=\"[2.0,3)\""));

        assertThat(obstacle(plugin))
                .contains("gets the package org.example.json from two sources")
                .contains("section 2");
    }

    @Test
    void namesWhateverElseIsNotHere() throws Exception {
        Bundle plugin = install(Jars.bundle("org.example.visitors", "1.0.0")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));

        assertThat(obstacle(plugin)).contains("needs what is not here: osgi.ee");
    }

    private Bundle install(Jars jar) throws IOException, BundleException {
        Path file = jar.writeTo(Files.createTempFile(folder, "bundle", ".jar"));
        return framework.context().installBundle(file.toUri().toString());
    }

    private static String obstacle(Bundle bundle) throws BundleException {
        try {
            bundle.start();
        } catch (BundleException e) {
            return Obstacle.of(bundle.getSymbolicName(), e).in(Locale.ENGLISH);
        }
        throw new AssertionError(bundle + " starts");
    }
}
