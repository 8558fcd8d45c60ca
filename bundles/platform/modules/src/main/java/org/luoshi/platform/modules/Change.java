package org.luoshi.platform.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.DeploymentFailed;
import org.luoshi.platform.modules.deploy.LeakWatch;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.store.ModuleStore;
import org.luoshi.platform.persistence.SavedSchemas;
import org.luoshi.platform.rest.Applications;
import org.osgi.framework.Bundle;

/** One change to one function, from the note in the journal to the verdict; or taken back. */
final class Change {
    private static final Duration PROBATION = Duration.ofSeconds(60);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(15);
    private static final Duration COLLECTED_WITHIN = Duration.ofSeconds(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ModuleStore store;
    private final Deployment deployment;
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
        this.probation = new Probation(health, PROBATION);
        this.traffic = traffic;
        this.tables = tables;
        this.facts = facts;
    }

    Outcome carryOut(FlightPlan plan, Journal work) throws ChangeFailed, PluginRefused, IOException {
        long start = System.nanoTime();
        LeakWatch watch = LeakWatch.before(deployment.bundles(work.function()));
        Comparison comparison = Comparison.begin(deployment, facts, plan);
        store.begin(work);
        try (comparison) {
            if (!traffic.hold(work.function(), DRAINED_WITHIN)) {
                comparison.add(messages.text("change.not-drained"));
            }
            tryOut(work);
        } catch (DeploymentFailed | PluginRefused | IOException | Probation.NotPassed | Unavailable e) {
            undo(work);
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            undo(work);
            throw failed(e);
        } finally {
            traffic.release(work.function());
        }
        commit(work);
        long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        return new Outcome(plan, comparison.differences(), verdict(watch, plan), millis);
    }

    /** Nobody is let in before the new version is well: what would be written now could not be kept if it is not. */
    private void tryOut(Journal work) throws DeploymentFailed, PluginRefused, IOException, Probation.NotPassed {
        if (work.action() == Action.UPDATE) {
            deployment.disable(work.function());
            Optional<Bundle> module = deployment.module(work.function());
            if (module.isPresent()) {
                tables.save(module.get());
            }
        }
        bringTo(work.function(), work.after());
        if (work.after() != null && work.after().enabled()) {
            probation.pass(work.function());
            checkPermissions(work);
        }
    }

    /** Brings the function back to what it was before the work. */
    void undo(Journal work) throws ChangeFailed, IOException {
        try {
            if (work.action() == Action.UPDATE && tables.exists(work.function())) {
                deployment.disable(work.function());
                tables.restore(work.function());
            }
            bringTo(work.function(), work.before());
            store.end();
        } catch (DeploymentFailed e) {
            throw new ChangeFailed(messages.text("change.not-undone", work.function(), e.explanation()), e);
        } catch (Unavailable e) {
            throw new ChangeFailed(messages.text("change.not-undone", work.function(), e.explanation()), e);
        } catch (PluginRefused e) {
            throw new ChangeFailed(messages.text("change.not-undone", work.function(), e.explanation()), e);
        }
    }

    private void bringTo(String function, Installed wanted) throws DeploymentFailed, PluginRefused, IOException {
        if (wanted == null) {
            deployment.undeploy(function);
            return;
        }
        if (!wanted.enabled()) {
            deployment.disable(function);
            return;
        }
        PluginFile plugin = store.file(wanted);
        deployment.deploy(plugin, BundleHeaders.of(plugin));
    }

    private void commit(Journal work) throws IOException {
        if (work.after() == null) {
            store.remove(work.function());
        } else {
            store.commit(work.after());
        }
        finish(work);
    }

    /** The change has been decided; what was kept for its undoing goes. */
    private void finish(Journal work) throws IOException {
        if (work.action() == Action.UPDATE) {
            tables.discard(work.function());
        }
        store.end();
    }

    /**
     * Deals with work that was cut off: what was decided stays, all else is undone.
     *
     * @return whether it was undone
     */
    boolean resume(Journal work) throws ChangeFailed, IOException {
        if (store.find(work.function()).equals(Optional.ofNullable(work.after()))) {
            finish(work);
            return false;
        }
        undo(work);
        return true;
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

    private ChangeFailed failed(Exception cause) {
        LocalizedText reason;
        if (cause instanceof DeploymentFailed deploymentFailed) {
            reason = deploymentFailed.explanation();
        } else if (cause instanceof PluginRefused refused) {
            reason = refused.explanation();
        } else if (cause instanceof Probation.NotPassed notPassed) {
            reason = notPassed.explanation();
        } else if (cause instanceof Unavailable unavailable) {
            reason = unavailable.explanation();
        } else {
            reason = LocalizedText.verbatim(String.valueOf(cause.getMessage()));
        }
        return new ChangeFailed(messages.text("change.undone", reason), cause);
    }
}
