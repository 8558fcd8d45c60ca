package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.rest.Applications;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators do to office functions. One change at a time; each is noted before its first step, and either ends with
 * the function running or leaves everything as it was.
 */
@Component(service = OfficeModules.class, immediate = true)
public final class OfficeModules {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeModules.class);
    private final ModuleStore store;
    private final Deployment deployment;
    private final Admission admission;
    private final Change change;
    private final Planner planner;
    private final Clock clock;
    private final Messages messages = Messages.of(OfficeModules.class);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Works in the folders of the installation, and brings the framework in line beside the start. */
    @Activate
    public OfficeModules(
            BundleContext own,
            @Reference FunctionHealth health,
            @Reference Applications traffic,
            @Reference SavedSchemas tables,
            @Reference Clock clock)
            throws IOException {
        this(Installation.of(own), health, traffic, tables, clock);
        Thread thread = new Thread(this::recoverAtStart, "luoshi-modules-start");
        thread.setDaemon(true);
        thread.start();
    }

    OfficeModules(Installation place, FunctionHealth health, Applications traffic, SavedSchemas tables, Clock clock) {
        this(place, new Change(place.store(), place.deployment(), health, traffic, tables), clock);
    }

    private OfficeModules(Installation place, Change change, Clock clock) {
        this.store = place.store();
        this.deployment = place.deployment();
        this.admission = place.admission();
        this.change = change;
        this.planner = new Planner(deployment);
        this.clock = clock;
    }

    private void recoverAtStart() {
        try {
            recover()
                    .ifPresent(work -> LOG.warn(
                            "function {}: {} by {} was cut off and is undone",
                            work.function(),
                            work.action(),
                            work.by()));
        } catch (PluginRefused | ChangeFailed | IOException e) {
            LOG.error("the functions could not be brought in line with what is installed", e);
        }
    }

    /** Everything that is installed, running or not. */
    public List<Installed> installed() throws IOException {
        return store.all();
    }

    /** What bringing this plugin file would do. */
    public FlightPlan plan(Path file, Origin origin) throws PluginRefused, IOException {
        PluginFile plugin = PluginFile.read(file);
        List<BundleHeaders> parts = BundleHeaders.of(plugin);
        Optional<Installed> before = store.find(plugin.manifest().id());
        String signer = admission.admit(plugin, parts, before, origin);
        return planner.bring(plugin, parts, before, signer);
    }

    /** Whether plugin files must bear the signature of a trusted key. */
    public boolean signaturesAsked() {
        return admission.signaturesAsked();
    }

    /** What stopping, starting or taking out a function would do. */
    public FlightPlan plan(Action action, String function) throws PluginRefused, IOException {
        Installed before = find(function);
        return planner.with(action, before, store.file(before).manifest());
    }

    /** Installs a plugin file, or updates the function that it is a version of. */
    public Outcome bring(Path file, Origin origin, String by) throws PluginRefused, ChangeFailed, IOException {
        try (Turn turn = takeTurn()) {
            PluginFile plugin = PluginFile.read(file);
            List<BundleHeaders> parts = BundleHeaders.of(plugin);
            Optional<Installed> before = store.find(plugin.manifest().id());
            String signer = admission.admit(plugin, parts, before, origin);
            FlightPlan plan = planner.bring(plugin, parts, before, signer);
            Installed after = new Installed(
                    plan.function(), plan.to(), plugin.sha256(), origin, signer, true, clock.instant(), by);
            store.keep(plugin, after);
            return turn.carryOut(
                    plan,
                    new Journal(plan.action(), plan.function(), before.orElse(null), after, after.installedAt(), by));
        }
    }

    /** Stops a function ({@code DISABLE}), lets it run again ({@code ENABLE}) or takes it out ({@code REMOVE}). */
    public Outcome carryOut(Action action, String function, String by) throws PluginRefused, ChangeFailed, IOException {
        try (Turn turn = takeTurn()) {
            Installed before = find(function);
            FlightPlan plan = planner.with(action, before, store.file(before).manifest());
            Installed after = action == Action.REMOVE ? null : before.enabled(action == Action.ENABLE);
            return turn.carryOut(plan, new Journal(action, function, before, after, clock.instant(), by));
        }
    }

    /**
     * Brings the framework in line with what is installed: undoes a change that was cut off, installs what the framework
     * has lost, takes out what should not be there.
     *
     * @return the change that was undone; empty when none was cut off
     */
    public Optional<Journal> recover() throws PluginRefused, ChangeFailed, IOException {
        try (Turn turn = waitForTurn()) {
            return turn.recover();
        }
    }

    /** What is done while no function changes. */
    @FunctionalInterface
    public interface Work<T> {
        T perform() throws IOException;
    }

    /**
     * Does something while nobody else installs, updates, stops or starts functions; the work itself may.
     *
     * @param wait whether to wait for a change that is under way, instead of refusing
     */
    public <T> T undisturbed(boolean wait, Work<T> work) throws IOException {
        try (Turn turn = wait ? waitForTurn() : takeTurn()) {
            return turn.perform(work);
        }
    }

    private Installed find(String function) throws IOException {
        return store.find(function).orElseThrow(() -> new NotFound("module", function));
    }

    private Turn takeTurn() {
        if (!oneAtATime.tryLock()) {
            LocalizedText text = messages.text("change.busy");
            throw new RuleViolation("platform.module-change-under-way", text);
        }
        return new Turn();
    }

    private Turn waitForTurn() {
        oneAtATime.lock();
        return new Turn();
    }

    /** The right to change something, until it is given back. */
    private final class Turn implements AutoCloseable {
        Outcome carryOut(FlightPlan plan, Journal work) throws ChangeFailed, PluginRefused, IOException {
            return change.carryOut(plan, work);
        }

        <T> T perform(Work<T> work) throws IOException {
            return work.perform();
        }

        Optional<Journal> recover() throws PluginRefused, ChangeFailed, IOException {
            Optional<Journal> unfinished = store.unfinished();
            boolean undone = unfinished.isPresent() && change.resume(unfinished.get());
            new Alignment(store, deployment).align();
            return undone ? unfinished : Optional.empty();
        }

        @Override
        public void close() {
            oneAtATime.unlock();
        }
    }
}
