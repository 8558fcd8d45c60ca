package org.luoshi.platform.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Messages messages = Messages.of(Change.class);

    Change(ModuleStore store, Deployment deployment, FunctionHealth health, Applications traffic, SavedSchemas tables) {
        this.store = store;
        this.deployment = deployment;
        this.probation = new Probation(health, PROBATION);
        this.traffic = traffic;
        this.tables = tables;
    }

    Outcome carryOut(FlightPlan plan, Journal work) throws ChangeFailed, PluginRefused, IOException {
        long start = System.nanoTime();
        LeakWatch watch = LeakWatch.before(deployment.bundles(work.function()));
        store.begin(work);
        List<String> differences = new ArrayList<>();
        try {
            if (!traffic.hold(work.function(), DRAINED_WITHIN)) {
                differences.add(messages.text("change.not-drained").in(Locale.SIMPLIFIED_CHINESE));
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
        differences.addAll(differences(plan, work));
        return new Outcome(plan, differences, verdict(watch, plan), millis);
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

    /** Bundles that went or stayed against the plan. */
    private List<String> differences(FlightPlan plan, Journal work) {
        List<String> now = deployment.bundles(work.function()).stream()
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .toList();
        List<String> differences = new ArrayList<>();
        for (String expected : concat(plan.added(), plan.changed())) {
            if (!now.contains(expected)) {
                differences.add("- " + expected);
            }
        }
        plan.removed().stream().filter(now::contains).forEach(one -> differences.add("+ " + one));
        return differences;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
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
