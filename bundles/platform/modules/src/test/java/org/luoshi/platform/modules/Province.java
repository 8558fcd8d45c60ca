package org.luoshi.platform.modules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.modules.FunctionHealth.Finding;
import org.luoshi.platform.modules.FunctionHealth.State;
import org.luoshi.platform.modules.deploy.Broken;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.Patience;
import org.luoshi.platform.modules.deploy.RealFramework;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginWriter;
import org.luoshi.platform.modules.plugin.TrustedKeys;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.store.ModuleStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;

/** A platform with a real framework and disk, whose functions are as well as the test says. */
public final class Province {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    /** Long enough for what starts, short enough for what hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Path folder;
    private final SigningKey key = SigningKey.create();
    private final FakeHealth health = new FakeHealth(this::version, this::step);
    private final FakeTraffic traffic = new FakeTraffic(this::step);
    private final FakeDisk disk = new FakeDisk(this::step);
    private final FakeTables tables;
    private Runnable atEachStep = () -> {};
    private int files;
    private int generation;
    private String cache;
    private RealFramework framework;
    private Deployment deployment;
    private OfficeModules modules;

    public Province(Path folder) throws IOException, BundleException {
        this.folder = folder;
        this.tables = new FakeTables(folder.resolve("tables"), this::step);
        key.trustIn(folder.resolve("trust"), "example-provider");
        start("cache");
    }

    private void step() {
        atEachStep.run();
    }

    /** Does something before each step of a change: what is on the disk then is what a power cut would leave. */
    void atEachStep(Runnable work) {
        atEachStep = work;
    }

    FakeDisk disk() {
        return disk;
    }

    private void start(String name) throws IOException, BundleException {
        cache = name;
        framework = new RealFramework(folder.resolve(cache));
        framework.context().addBundleListener((SynchronousBundleListener) this::changed);
        deployment = new Deployment(framework.context(), new Patience(LIMIT));
        TrustedKeys keys = new TrustedKeys(folder.resolve("trust"));
        Admission admission = new Admission(keys, Version.parseVersion("0.1.0"), deployment, true);
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        Installation place = new Installation(store(), deployment, admission);
        modules = new OfficeModules(place, health, traffic, tables, clock);
    }

    private void changed(BundleEvent event) {
        step();
        String function = event.getBundle().getHeaders("").get("Luoshi-Module");
        if (event.getType() == BundleEvent.STARTED && function != null) {
            tables.migrate(function, event.getBundle().getVersion());
            step();
        }
    }

    private ModuleStore store() throws IOException {
        return new ModuleStore(folder.resolve("modules"), disk);
    }

    /** Functions that stay failed until the next start, with the reason. */
    Map<String, String> givenUp() {
        return health.givenUp();
    }

    public void stop() throws BundleException, InterruptedException {
        framework.stop();
    }

    void restart() throws Exception {
        framework.stop();
        start(cache);
    }

    /** What kill -9 leaves behind: the disk as it is. The old framework has no say in it any more. */
    void kill() throws Exception {
        generation++;
        Path copy = folder.resolve("cache-" + generation);
        DiskCopy.of(folder.resolve(cache), copy);
        start(copy.toFile().getName());
    }

    void restartWithEmptyCache() throws Exception {
        framework.stop();
        start("another-cache");
    }

    public OfficeModules modules() {
        return modules;
    }

    Deployment deployment() {
        return deployment;
    }

    Bundle bundle() {
        return deployment.bundles("visitors").get(0);
    }

    /** The version that the framework holds. */
    public String version() {
        return bundle().getVersion().toString();
    }

    /** Lets the check of a version find this. */
    void says(String version, State state, String reason) {
        health.says(version, new Finding(state, LocalizedText.verbatim(reason)));
    }

    FakeTraffic traffic() {
        return traffic;
    }

    FakeTables tables() {
        return tables;
    }

    /** Does something while a change is on probation. */
    void whileChecking(Runnable work) {
        health.whileChecking(work);
    }

    /** Another operator, on a thread of its own, brings a file and waits for the answer. */
    Outcome elsewhere(Path file) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return modules.bring(file, Origin.UPLOAD, "另一位");
                    } catch (Exception e) {
                        throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
                    }
                })
                .join();
    }

    /** A bundle that is there without any plugin. */
    void install(String symbolicName) throws IOException, BundleException {
        byte[] jar = Files.readAllBytes(Jars.bundle(symbolicName, "9.0.0").writeTo(folder.resolve("platform.jar")));
        framework.context().installBundle("platform", new ByteArrayInputStream(jar));
    }

    /** What a power cut leaves behind: the bundles are replaced, the journal is open, nothing is committed. */
    void deployWithoutCommitting(Path file, Installed before) throws Exception {
        PluginFile plugin = PluginFile.read(file);
        Installed after = new Installed(
                "visitors", "1.1.0", plugin.sha256(), Origin.UPLOAD, "example-provider", true, NOW, "王管理");
        store().keep(plugin, after);
        store().begin(new Journal(Action.UPDATE, "visitors", before, after, NOW, "王管理"));
        deployment.deploy(plugin, BundleHeaders.of(plugin));
    }

    /** The power went after the change was decided, before it was cleared away. */
    void leaveJournalBehind(Installed after) throws IOException {
        store().begin(new Journal(Action.UPDATE, "visitors", null, after, NOW, "王管理"));
    }

    public Path visitors(String version, String... migrations) throws IOException {
        return write(bundle(version, migrations), version, key.secret());
    }

    Path unsigned(String version) throws IOException {
        return write(bundle(version), version, null);
    }

    /** Another function. */
    Path other(String id, String version) throws IOException {
        Jars jar = Jars.bundle("org.example." + id, version).module(id);
        return write(id, jar, version, key.secret());
    }

    public Path broken(String version) throws IOException {
        return write(bundle(version).activator(Broken.class), version, key.secret());
    }

    /** A version whose bundle does something at its start or stop. */
    Path acting(String version, Class<?> activator) throws IOException {
        return write(bundle(version).activator(activator), version, key.secret());
    }

    private static Jars bundle(String version, String... migrations) {
        Jars jar = Jars.bundle("org.example.visitors", version).module("visitors");
        for (String migration : migrations) {
            jar.entry("db/migration/" + migration, "select 1");
        }
        return jar;
    }

    private Path write(Jars jar, String version, PrivateKey signedBy) throws IOException {
        return write("visitors", jar, version, signedBy);
    }

    private Path write(String id, Jars jar, String version, PrivateKey signedBy) throws IOException {
        files++;
        Path bundle = jar.writeTo(folder.resolve(id + "-" + files + ".jar"));
        Path file = folder.resolve(id + "-" + files + PluginFile.ENDING);
        Map<String, String> title = Map.of("zh-CN", "来访登记", "en", "Visitors");
        new PluginWriter(id, version, title, "[0.1,1)").write(List.of(bundle), signedBy, file);
        return file;
    }
}
