package org.luoshi.platform.modules.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.Jars;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.plugin.PluginWriter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class DeploymentTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private RealFramework framework;
    private Deployment deployment;

    @BeforeEach
    void startFramework() throws BundleException {
        framework = new RealFramework(folder.resolve("cache"));
        deployment = new Deployment(framework.context(), true);
    }

    @AfterEach
    void stopFramework() throws BundleException, InterruptedException {
        framework.stop();
    }

    @Test
    void installsAndStartsTheBundlesOfAPlugin() throws Exception {
        deploy("1.0.0", library("1.0.0"), visitors("1.0.0"));

        assertThat(deployment.bundles("visitors"))
                .extracting(Bundle::getSymbolicName)
                .containsExactly("org.example.library", "org.example.visitors");
        assertThat(deployment.bundles("visitors")).allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
    }

    @Test
    void replacesTheBundlesAndTakesAwayThoseThatAreNoLongerPartOfIt() throws Exception {
        deploy("1.0.0", library("1.0.0"), visitors("1.0.0"));

        deploy("1.1.0", visitors("1.1.0"));

        assertThat(deployment.bundles("visitors")).hasSize(1);
        assertThat(bundle("org.example.visitors").getVersion().toString()).isEqualTo("1.1.0");
        assertThat(bundle("org.example.visitors").getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void doesNotTouchABundleThatIsTheSameInBothVersions() throws Exception {
        Path library = library("1.0.0");
        deploy("1.0.0", library, visitors("1.0.0"));
        long id = bundle("org.example.library").getBundleId();

        deploy("1.1.0", library, visitors("1.1.0"));

        assertThat(bundle("org.example.library").getBundleId()).isEqualTo(id);
        assertThat(bundle("org.example.visitors").getVersion().toString()).isEqualTo("1.1.0");
    }

    @Test
    void leavesTheBundlesOfOtherFunctionsAlone() throws Exception {
        deploy("1.0.0", visitors("1.0.0"));
        Bundle other = framework
                .context()
                .installBundle(
                        "luoshi:visitorsroom/x", jar("room").toUri().toURL().openStream());

        deployment.undeploy("visitors");

        assertThat(deployment.bundles("visitors")).isEmpty();
        assertThat(other.getState()).isNotEqualTo(Bundle.UNINSTALLED);
    }

    @Test
    void staysStoppedWhenDisabledAndRunsWhenDeployedAgain() throws Exception {
        deploy("1.0.0", visitors("1.0.0"));

        deployment.disable("visitors");
        assertThat(bundle("org.example.visitors").getState()).isEqualTo(Bundle.RESOLVED);

        deploy("1.0.0", visitors("1.0.0"));
        assertThat(bundle("org.example.visitors").getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void namesTheBundleThatDidNotStartAndWhy() throws Exception {
        Path broken = Jars.bundle("org.example.visitors", "1.0.0")
                .module("visitors")
                .activator(Broken.class)
                .writeTo(folder.resolve("broken.jar"));

        assertThatThrownBy(() -> deploy("1.0.0", broken))
                .isInstanceOfSatisfying(
                        DeploymentFailed.class, e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("org.example.visitors", "the register of visitors is missing"));
    }

    @Test
    void namesWhatABundleLacks() throws Exception {
        Path needy = Jars.bundle("org.example.visitors", "1.0.0")
                .module("visitors")
                .header("Import-Package", "org.example.nowhere")
                .writeTo(folder.resolve("needy.jar"));

        assertThatThrownBy(() -> deploy("1.0.0", needy)).isInstanceOfSatisfying(DeploymentFailed.class, e -> assertThat(
                        e.explanation().in(Locale.ENGLISH))
                .contains("needs the package", "org.example.nowhere"));
    }

    @Test
    void foreseesWhichBundlesAreWiredAnew() throws Exception {
        deploy("1.0.0", library("1.0.0"), visitors("1.0.0"));

        assertThat(deployment.refreshedWith(List.of(bundle("org.example.library"))))
                .extracting(Bundle::getSymbolicName)
                .contains("org.example.visitors");
        assertThat(deployment.refreshedWith(List.of(bundle("org.example.visitors"))))
                .extracting(Bundle::getSymbolicName)
                .doesNotContain("org.example.library");
    }

    @Test
    void seesThatTheOldVersionIsGone() throws Exception {
        deploy("1.0.0", visitors("1.0.0"));
        LeakWatch watch = LeakWatch.before(deployment.bundles("visitors"));

        deploy("1.1.0", visitors("1.1.0"));

        assertThat(watch.verdict(LONG_ENOUGH)).isEmpty();
    }

    private Bundle bundle(String symbolicName) {
        return deployment.bundles("visitors").stream()
                .filter(bundle -> bundle.getSymbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow();
    }

    private void deploy(String version, Path... bundles) throws IOException, PluginRefused, DeploymentFailed {
        Path file = folder.resolve("visitors-" + version + ".luoshi");
        Map<String, String> title = Map.of("zh-CN", "来访登记", "en", "Visitors");
        new PluginWriter("visitors", version, title, "[0.1,1)").write(List.of(bundles), null, file);
        PluginFile plugin = PluginFile.read(file);
        deployment.deploy(plugin, BundleHeaders.of(plugin));
    }

    private Path library(String version) throws IOException {
        return Jars.bundle("org.example.library", version)
                .header("Export-Package", "org.example.library")
                .entry("org/example/library/empty.txt", "")
                .writeTo(folder.resolve("library-" + version + ".jar"));
    }

    private Path visitors(String version) throws IOException {
        return Jars.bundle("org.example.visitors", version)
                .module("visitors")
                .header("Import-Package", "org.example.library;resolution:=optional")
                .writeTo(folder.resolve("visitors-" + version + ".jar"));
    }

    private Path jar(String name) throws IOException {
        return Jars.bundle("org.example." + name, "1.0.0").writeTo(folder.resolve(name + ".jar"));
    }
}
