package org.luoshi.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class ModuleTrackerTest {
    private static final Map<String, String> HEADERS = Map.of("Luoshi-Module", "visitors");

    private final ModuleCatalogue catalogue = new ModuleCatalogue(new FakeEvents());
    private final ModuleTracker tracker = new ModuleTracker(emptyFramework(), catalogue);

    @TempDir
    Path root;

    @BeforeEach
    void buildPages() throws IOException {
        Files.createDirectories(root.resolve("console/assets"));
        Files.writeString(root.resolve("console/module.json"), Samples.MODULE);
        Files.writeString(root.resolve("console/module.js"), "export default {}");
        Files.writeString(root.resolve("console/assets/x.css"), "a{}");
        catalogue.opened("visitors");
    }

    @Test
    void takesUpThePagesOfABundleAndLetsThemGo() {
        Bundle bundle = FakeBundle.of(root, HEADERS);

        var module = tracker.addingBundle(bundle, null);

        assertThat(catalogue
                        .snapshot(Reader.with("visitors.read"))
                        .get(0)
                        .get("base")
                        .asText())
                .isEqualTo("/console/m/visitors/14-10/");
        assertThat(catalogue.find("visitors/14-10/module.js").orElseThrow().plain())
                .asString()
                .isEqualTo("export default {}");
        assertThat(catalogue.find("visitors/14-10/assets/x.css")).isPresent();
        assertThat(catalogue.find("visitors/14-10/assets")).isEmpty();
        tracker.removedBundle(bundle, null, module);
        assertThat(catalogue.snapshot(Reader.with("visitors.read"))).isEmpty();
    }

    @Test
    void leavesBundlesWithoutPagesAlone() throws IOException {
        Files.delete(root.resolve("console/module.json"));

        assertThat(tracker.addingBundle(FakeBundle.of(root, HEADERS), null)).isEmpty();
    }

    @Test
    void refusesPagesThatNameAnotherModule() {
        Bundle impostor = FakeBundle.of(root, Map.of("Luoshi-Module", "supervision"));

        assertThat(tracker.addingBundle(impostor, null)).isEmpty();
        assertThat(catalogue.snapshot(Reader.with("visitors.read"))).isEmpty();
    }

    @Test
    void refusesPagesWhoseManifestCannotBeRead() throws IOException {
        Files.writeString(root.resolve("console/module.json"), "{");

        assertThat(tracker.addingBundle(FakeBundle.of(root, HEADERS), null)).isEmpty();
    }

    private static BundleContext emptyFramework() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> "getBundles".equals(method.getName()) ? new Bundle[0] : null);
    }
}
