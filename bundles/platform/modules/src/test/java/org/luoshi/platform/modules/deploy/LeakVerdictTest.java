package org.luoshi.platform.modules.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.platform.modules.Jars;
import org.luoshi.platform.modules.memory.Memory;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginWriter;
import org.osgi.framework.BundleException;

class LeakVerdictTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private RealFramework framework;
    private Deployment deployment;

    static Stream<Arguments> leaks() {
        return Stream.of(
                arguments(Stubborn.class, "thread \"left-behind\" of class"),
                arguments(Leaks.InTimer.class, "timer thread \"left-timer\""),
                arguments(Leaks.InContextLoader.class, "context class loader of thread"),
                arguments(Leaks.InDriverManager.class, "JDBC driver"),
                arguments(Leaks.InJmx.class, "JMX bean org.example:type=left-bean"),
                arguments(Leaks.InFramework.class, "service listener"),
                arguments(Leaks.InShutdown.class, "shutdown hook"),
                arguments(Leaks.InLogging.class, "java.util.logging handler"),
                arguments(InStatic.class, "static field " + Memory.class.getName() + ".KEPT"),
                arguments(Leaks.InThreadLocal.class, "ThreadLocal of thread"));
    }

    @BeforeEach
    void startFramework() throws Exception {
        System.getProperties().put(Leaks.POOL, pool);
        framework = new RealFramework(folder.resolve("cache"));
        deployment = new Deployment(framework.context(), true);
        Path memory = Jars.bundle("org.example.memory", "1.0.0")
                .exporting(Memory.class)
                .writeTo(folder.resolve("memory.jar"));
        framework.context().installBundle(memory.toUri().toString());
    }

    @AfterEach
    void stopFramework() throws BundleException, InterruptedException {
        framework.stop();
        System.getProperties().remove(Leaks.POOL);
        pool.shutdownNow();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("leaks")
    void namesWhatHoldsTheOldVersion(Class<?> leak, String holder) throws Exception {
        deploy(
                "1.0.0",
                bundle("1.0.0")
                        .activator(leak)
                        .header(
                                "Import-Package",
                                "org.osgi.framework,javax.management," + Memory.class.getPackageName()));
        LeakWatch watch = LeakWatch.before(deployment.bundles("visitors"));

        deploy("1.1.0", bundle("1.1.0"));

        assertThat(watch.verdict(SHORT)).singleElement().satisfies(found -> {
            assertThat(found.bundle()).isEqualTo("org.example.visitors");
            assertThat(found.version()).isEqualTo("1.0.0");
            assertThat(found.holders()).anyMatch(one -> one.startsWith(holder));
        });
    }

    private static Jars bundle(String version) {
        return Jars.bundle("org.example.visitors", version).module("visitors");
    }

    private void deploy(String version, Jars jar) throws Exception {
        PluginFile plugin = PluginFile.read(file(version, jar.writeTo(folder.resolve(version + ".jar"))));
        deployment.deploy(plugin, BundleHeaders.of(plugin));
    }

    private Path file(String version, Path jar) throws IOException {
        Path file = folder.resolve("visitors-" + version + ".luoshi");
        Map<String, String> title = Map.of("zh-CN", "来访登记", "en", "Visitors");
        new PluginWriter("visitors", version, title, "[0.1,1)").write(List.of(jar), null, file);
        return file;
    }
}
