package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.supply.Offer;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.rest.Applications;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What operators do to office functions. One change at a time; each is noted before its first step, and either ends with
 * the function running or leaves everything as it was.
 */
@Component(service = OfficeModules.class)
public final class OfficeModules {
    private final Installation place;
    private final FunctionHealth health;
    private final Change change;
    private final Planner planner;
    private final Clock clock;
    private final Messages messages = Messages.of(OfficeModules.class);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Works in the folders of the installation. */
    @Activate
    public OfficeModules(
            BundleContext own,
            @Reference FunctionHealth health,
            @Reference Applications traffic,
            @Reference SavedSchemas tables,
            @Reference FunctionFacts facts,
            @Reference Clock clock)
            throws IOException {
        this(Installation.of(own, facts), health, traffic, tables, facts, clock);
    }

    OfficeModules(
            Installation place,
            FunctionHealth health,
            Applications traffic,
            SavedSchemas tables,
            FunctionFacts facts,
            Clock clock) {
        this.place = place;
        this.health = health;
        this.change = new Change(place.store(), place.deployment(), health, traffic, tables, facts);
        this.planner = new Planner(place.deployment(), facts);
        this.clock = clock;
    }

    Installation place() {
        return place;
    }

    /** Everything that is installed, running or not. */
    public List<Installed> installed() throws IOException {
        return place.store().all();
    }

    /** What lies ready to be installed or to replace what is, by function. */
    public Map<String, Offer> offers() throws IOException {
        Map<String, Offer> offers = place.offers().best();
        for (Installed one : installed()) {
            offers.computeIfPresent(one.id(), (id, offer) -> offer.replaces(one) ? offer : null);
        }
        return offers;
    }

    /** Whether plugin files must bear the signature of a trusted key. */
    public boolean signaturesAsked() {
        return place.admission().signaturesAsked();
    }

    /** What bringing this plugin file would do. */
    public FlightPlan plan(Path file, Origin origin) throws PluginRefused, IOException {
        PluginFile plugin = PluginFile.read(file);
        List<BundleHeaders> parts = BundleHeaders.of(plugin);
        Optional<Installed> before = place.store().find(plugin.manifest().id());
        String signer = place.admission().admit(plugin, parts, before, origin);
        return planner.bring(plugin, parts, before, signer);
    }

    /** What bringing a function that lies ready, stopping, starting or taking one out would do. */
    public FlightPlan plan(Action action, String function) throws PluginRefused, IOException {
        if (action.brings()) {
            Offer offer = offered(function);
            return plan(offer.file(), offer.origin());
        }
        Installed before = find(function);
        return planner.with(action, before, place.store().file(before).manifest());
    }

    /** Installs a plugin file, or updates the function that it is a version of. */
    public Outcome bring(Path file, Origin origin, String by) throws PluginRefused, ChangeFailed, IOException {
        refuseStartingInSafeMode();
        try (Turn turn = takeTurn()) {
            PluginFile plugin = PluginFile.read(file);
            List<BundleHeaders> parts = BundleHeaders.of(plugin);
            Optional<Installed> before = place.store().find(plugin.manifest().id());
            String signer = place.admission().admit(plugin, parts, before, origin);
            FlightPlan plan = planner.bring(plugin, parts, before, signer);
            Installed after = new Installed(
                    plan.function(), plan.to(), plugin.sha256(), origin, signer, true, clock.instant(), by);
            place.store().keep(plugin, after);
            return turn.carryOut(
                    plan,
                    new Journal(plan.action(), plan.function(), before.orElse(null), after, after.installedAt(), by));
        }
    }

    /**
     * Brings a function that lies ready ({@code INSTALL}, {@code UPDATE}), stops one ({@code DISABLE}), lets it run again
     * ({@code ENABLE}) or takes it out ({@code REMOVE}).
     */
    public Outcome carryOut(Action action, String function, String by) throws PluginRefused, ChangeFailed, IOException {
        if (action.brings()) {
            Offer offer = offered(function);
            return bring(offer.file(), offer.origin(), by);
        }
        if (action == Action.ENABLE) {
            refuseStartingInSafeMode();
        }
        try (Turn turn = takeTurn()) {
            Installed before = find(function);
            FlightPlan plan =
                    planner.with(action, before, place.store().file(before).manifest());
            Installed after = action == Action.REMOVE ? null : before.enabled(action == Action.ENABLE);
            return turn.carryOut(plan, new Journal(action, function, before, after, clock.instant(), by));
        }
    }

    /**
     * Says that a function of the distribution is installed, for {@link #recover} to bring it to run: at the first start
     * there is nothing to go back to, so one that fails is shown as failed.
     */
    void adopt(Offer offer) throws PluginRefused, IOException {
        PluginFile plugin = PluginFile.read(offer.file());
        String signer = place.admission().admit(plugin, BundleHeaders.of(plugin), Optional.empty(), offer.origin());
        Installed one = new Installed(
                plugin.manifest().id(),
                plugin.manifest().version(),
                offer.sha256(),
                offer.origin(),
                signer,
                true,
                clock.instant(),
                "");
        place.store().keep(plugin, one);
        place.store().commit(one);
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
        return place.store().find(function).orElseThrow(() -> new NotFound("module", function));
    }

    private Offer offered(String function) throws IOException {
        return Optional.ofNullable(offers().get(function)).orElseThrow(() -> new NotFound("module", function));
    }

    private void refuseStartingInSafeMode() {
        if (place.safeMode()) {
            throw new RuleViolation("platform.safe-mode", messages.text("change.safe-mode"));
        }
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
            Optional<Journal> undone = change.recover();
            new Alignment(place.store(), place.deployment(), health).align();
            return undone;
        }

        @Override
        public void close() {
            oneAtATime.unlock();
        }
    }
}
