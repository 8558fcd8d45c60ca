package org.luoshi.platform.modules;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.deploy.DeploymentFailed;
import org.luoshi.platform.modules.deploy.LeakWatch;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.ModuleStore;
import org.osgi.framework.Bundle;

/** One change to one function, from the note in the journal to the verdict; or taken back. */
final class Change {
    private static final Duration PROBATION = Duration.ofSeconds(60);
    private static final Duration COLLECTED_WITHIN = Duration.ofSeconds(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ModuleStore store;
    private final Deployment deployment;
    private final Probation probation;
    private final Messages messages = Messages.of(Change.class);

    Change(ModuleStore store, Deployment deployment, FunctionHealth health) {
        this.store = store;
        this.deployment = deployment;
        this.probation = new Probation(health, PROBATION);
    }

    Outcome carryOut(FlightPlan plan, Journal work) throws ChangeFailed, PluginRefused, IOException {
        long start = System.nanoTime();
        List<Bundle> old = deployment.bundles(work.function());
        LeakWatch watch = LeakWatch.before(old);
        store.begin(work);
        try {
            bringTo(work.function(), work.after());
            if (work.after() != null && work.after().enabled()) {
                probation.pass(work.function());
            }
        } catch (DeploymentFailed | PluginRefused | IOException | Probation.NotPassed e) {
            undo(work);
            throw failed(e);
        }
        commit(work);
        long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        return new Outcome(plan, differences(plan, work), verdict(watch, plan), millis);
    }

    /** Brings the function back to what it was before the work. */
    void undo(Journal work) throws ChangeFailed, IOException {
        try {
            bringTo(work.function(), work.before());
            store.end();
        } catch (DeploymentFailed e) {
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
        store.end();
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
        } else {
            reason = LocalizedText.verbatim(String.valueOf(cause.getMessage()));
        }
        return new ChangeFailed(messages.text("change.undone", reason), cause);
    }
}
