package org.luoshi.platform.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.DeploymentFailed;
import org.luoshi.platform.modules.deploy.LeakWatch;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.rest.Applications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One change to one function, from the note in the journal to the verdict; or taken back. */
final class Change {
    private static final Logger LOG = LoggerFactory.getLogger(Change.class);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(15);
    private static final Duration COLLECTED_WITHIN = Duration.ofSeconds(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ModuleStore store;
    private final Deployment deployment;
    private final TakingBack takingBack;
    private final Probation probation;
    private final Applications traffic;
    private final SavedSchemas tables;
    private final FunctionFacts facts;
    private final Messages messages = Messages.of(Change.class);

    Change(
            ModuleStore store,
            Deployment deployment,
            FunctionHealth health,
            Applications traffic,
            SavedSchemas tables,
            FunctionFacts facts) {
        this.store = store;
        this.deployment = deployment;
        this.takingBack = new TakingBack(store, deployment, health, tables);
        this.probation = new Probation(health, deployment.limit());
        this.traffic = traffic;
        this.tables = tables;
        this.facts = facts;
    }

    Outcome carryOut(FlightPlan plan, Journal work) throws ChangeFailed, IOException {
        long start = System.nanoTime();
        clearTheWay(work);
        LeakWatch watch = LeakWatch.before(deployment.bundles(work.function()));
        store.begin(work);
        try (Comparison comparison = Comparison.begin(deployment, facts, plan)) {
            attempt(work, comparison);
            settle(work, comparison);
            long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            return new Outcome(plan, comparison.differences(), verdict(watch, plan), millis);
        }
    }

    /** What an earlier change left behind must not be taken for this one's. */
    private void clearTheWay(Journal work) throws IOException {
        Optional<Journal> left = store.unfinished();
        if (left.isPresent() && !takingBack.isDecided(left.get())) {
            store.postpone(left.get());
        }
        if (store.isPostponed(work.function())) {
            throw new RuleViolation(
                    "platform.module-waits-for-restart", messages.text("change.waits", work.function()));
        }
        if (tables.exists(work.function())) {
            tables.discard(work.function());
        }
    }

    private void attempt(Journal work, Comparison comparison) throws ChangeFailed {
        try {
            if (!traffic.hold(work.function(), DRAINED_WITHIN)) {
                comparison.add(messages.text("change.not-drained"));
            }
            tryOut(work);
            decide(work);
            traffic.release(work.function());
        } catch (DeploymentFailed | PluginRefused | IOException | Probation.NotPassed | RuntimeException e) {
            throw takenBack(work, e);
        } catch (InterruptedException e) {
            ChangeFailed failed = takenBack(work, e);
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    /**
     * Takes the change back; when that is not possible now, at the next start. Until then nobody is let in: what would be
     * written could not be kept.
     */
    private ChangeFailed takenBack(Journal work, Exception cause) {
        if (cause instanceof DeploymentFailed failed && failed.hanging()) {
            return takingBack.putAside(work, cause);
        }
        try {
            takingBack.undo(work);
            awaitWellness(work);
            traffic.release(work.function());
            return new ChangeFailed(messages.text("change.undone", TakingBack.reason(cause)), false, cause);
        } catch (DeploymentFailed | PluginRefused | IOException | RuntimeException e) {
            e.addSuppressed(cause);
            return takingBack.putAside(work, e);
        }
    }

    /** Who asked reads the answer when the version before runs again, not while it is on its way. */
    private void awaitWellness(Journal work) {
        try {
            if (work.before() != null && work.before().enabled()) {
                probation.pass(work.function());
            }
        } catch (Probation.NotPassed e) {
            LOG.warn("function {}: it was taken back and is not well", work.function(), e);
        }
    }

    /** Nobody is let in before the new version is well: what would be written now could not be kept if it is not. */
    private void tryOut(Journal work) throws DeploymentFailed, PluginRefused, IOException, Probation.NotPassed {
        if (work.action().brings()) {
            saveTables(work);
        }
        takingBack.bringTo(work.function(), work.after());
        if (work.after() != null && work.after().enabled()) {
            probation.pass(work.function());
            checkPermissions(work);
        }
    }

    /** Tables may have been there before the function: those of one that was taken out and comes back. */
    private void saveTables(Journal work) throws DeploymentFailed, PluginRefused, IOException {
        if (work.action() == Action.UPDATE) {
            deployment.disable(work.function());
        } else {
            PluginFile plugin = store.file(work.after());
            deployment.place(plugin, BundleHeaders.of(plugin));
        }
        deployment.module(work.function()).ifPresent(tables::save);
    }

    /** From here on the change stands. */
    private void decide(Journal work) throws IOException {
        if (work.after() == null) {
            store.remove(work.function());
        } else {
            store.commit(work.after());
        }
    }

    /** Clears away what was kept for the undoing; what cannot be cleared now is cleared later. */
    private void settle(Journal work, Comparison comparison) {
        try {
            takingBack.forget(work);
        } catch (IOException | RuntimeException e) {
            LOG.warn("function {}: the change stands, but its traces are not cleared away", work.function(), e);
            comparison.add(messages.text("change.not-cleared", TakingBack.reason(e)));
        }
    }

    /** Deals with work that was cut off or put aside. */
    Optional<Journal> recover() throws IOException {
        return takingBack.recover();
    }

    /** People agreed to the permissions of the plan: a function that registers others is not what they agreed to. */
    private void checkPermissions(Journal work) throws PluginRefused, IOException, Probation.NotPassed {
        List<String> declared = store.file(work.after()).manifest().permissions();
        List<String> undeclared = facts.permissions(work.function()).stream()
                .map(FunctionFacts.Right::key)
                .filter(key -> !declared.contains(key))
                .toList();
        if (!undeclared.isEmpty()) {
            throw new Probation.NotPassed(
                    messages.text("change.undeclared-permissions", String.join(", ", undeclared)));
        }
    }

    private static List<LeakWatch.Leak> verdict(LeakWatch watch, FlightPlan plan) {
        if (plan.refreshed().isEmpty()) {
            return List.of();
        }
        try {
            return watch.verdict(COLLECTED_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
