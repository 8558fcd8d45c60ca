package org.luoshi.platform.modules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.modules.FunctionHealth.Finding;
import org.luoshi.platform.modules.FunctionHealth.State;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.Patience;
import org.luoshi.platform.modules.deploy.RealFramework;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.TrustedKeys;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.modules.supply.Offers;
import org.luoshi.platform.modules.supply.Profile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;

/** A platform with a real framework and disk, whose functions are as well as the test says. */
public final class Province extends Provider {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    /** Long enough for what starts, short enough for what hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Path folder;
    private final FakeHealth health = new FakeHealth(this::version, this::step);
    private final FakeTraffic traffic = new FakeTraffic(this::step);
    private final FakeDisk disk = new FakeDisk(this::step);
    private final FakeTables tables;
    private Runnable atEachStep = () -> {};
    private final FakeFacts facts = new FakeFacts(this::runs);
    private int installed;
    private boolean safeMode;
    private int generation;
    private String cache;
    private RealFramework framework;
    private Deployment deployment;
    private OfficeModules modules;

    public Province(Path folder) throws IOException, BundleException {
        super(folder);
        this.folder = folder;
        this.tables = new FakeTables(folder.resolve("tables"), this::step);
        trustIn(folder.resolve("trust"));
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
        deployment = new Deployment(framework.context(), !safeMode, new Patience(LIMIT));
        TrustedKeys keys = new TrustedKeys(folder.resolve("trust"));
        Admission admission = new Admission(keys, Version.parseVersion("0.1.0"), deployment, facts, true);
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        Offers offers = new Offers(folder.resolve("catalogue"), folder.resolve("plugins"));
        Profile profile = new Profile(folder.resolve("profile.cfg"));
        Installation place = new Installation(store(), deployment, admission, offers, profile, safeMode);
        modules = new OfficeModules(place, health, traffic, tables, facts, clock);
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

    void restartInSafeMode() throws Exception {
        safeMode = true;
        restart();
    }

    void restartWithEmptyCache() throws Exception {
        framework.stop();
        start("another-cache");
    }

    /** Puts a plugin file into the distribution. */
    void ship(Path file) throws IOException {
        put(file, "catalogue");
    }

    /** Puts a plugin file into the watched folder. */
    void drop(Path file) throws IOException {
        put(file, "plugins");
    }

    private void put(Path file, String place) throws IOException {
        Files.copy(file, Files.createDirectories(folder.resolve(place)).resolve(file.getFileName()));
    }

    /** What the office says it wants to run. */
    void wants(String functions) throws IOException {
        Files.writeString(folder.resolve("profile.cfg"), "functions = " + functions + "\n");
    }

    /** The framework that the functions run in. */
    public BundleContext context() {
        return framework.context();
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
    public void says(String version, State state, String reason) {
        health.says(version, new Finding(state, LocalizedText.verbatim(reason)));
    }

    FakeTraffic traffic() {
        return traffic;
    }

    FakeHealth health() {
        return health;
    }

    public FakeFacts facts() {
        return facts;
    }

    private boolean runs(String function) {
        return deployment
                .module(function)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
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
        install(Jars.bundle(symbolicName, "9.0.0"));
    }

    Bundle install(Jars jar) throws IOException, BundleException {
        installed++;
        byte[] content = Files.readAllBytes(jar.writeTo(folder.resolve("platform-" + installed + ".jar")));
        return framework.context().installBundle("platform-" + installed, new ByteArrayInputStream(content));
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
}
