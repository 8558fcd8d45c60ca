package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.modules.FlightPlan.Shift;
import org.luoshi.platform.modules.deploy.BundleWatch;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.Page;
import org.osgi.framework.Bundle;

/** Compares what was planned with what really happens (预案核对), from the first step until it is closed. */
final class Comparison implements AutoCloseable {
    private final Deployment deployment;
    private final FunctionFacts facts;
    private final FlightPlan plan;
    private final BundleWatch watch;
    private final List<String> bundlesBefore;
    private final List<String> migrationsBefore;
    private final List<LocalizedText> differences = new ArrayList<>();
    private final Messages messages = Messages.of(Comparison.class);

    private Comparison(Deployment deployment, FunctionFacts facts, FlightPlan plan) {
        this.deployment = deployment;
        this.facts = facts;
        this.plan = plan;
        this.bundlesBefore = bundles();
        this.migrationsBefore = facts.migrations(plan.function());
        this.watch = deployment.watch();
    }

    static Comparison begin(Deployment deployment, FunctionFacts facts, FlightPlan plan) {
        return new Comparison(deployment, facts, plan);
    }

    /** Something else that was not planned. */
    void add(LocalizedText difference) {
        differences.add(difference);
    }

    @Override
    public void close() {
        watch.close();
    }

    /** What happened otherwise than planned, to be asked when the change has been made. */
    List<LocalizedText> differences() {
        compareBundles();
        compare(plan.refreshed(), watch.refreshed(), "refreshed");
        Set<String> stopped = new TreeSet<>(watch.stopped());
        stopped.remove(plan.function());
        compare(plan.blinking(), stopped, "blinking");
        compareRights();
        try {
            comparePages();
            compareMigrations();
        } catch (Unavailable e) {
            differences.add(messages.text("differs.unknown", e.explanation()));
        } catch (IOException e) {
            differences.add(messages.text("differs.unknown", String.valueOf(e.getMessage())));
        }
        return List.copyOf(differences);
    }

    private List<String> bundles() {
        return deployment.bundles(plan.function()).stream()
                .map(BundleWatch::nameOf)
                .toList();
    }

    private void compareBundles() {
        List<String> now = bundles();
        Set<String> arriving = new TreeSet<>(plan.added());
        arriving.addAll(plan.changed());
        arriving.stream().filter(one -> !now.contains(one)).forEach(one -> differs("bundle.missing", one));
        plan.removed().stream().filter(now::contains).forEach(one -> differs("bundle.stays", one));
        now.stream()
                .filter(one -> !arriving.contains(one) && !bundlesBefore.contains(one))
                .forEach(one -> differs("bundle.came", one));
    }

    private void compare(Collection<String> planned, Collection<String> happened, String what) {
        happened.stream().filter(one -> !planned.contains(one)).forEach(one -> differs(what + ".too", one));
        planned.stream().filter(one -> !happened.contains(one)).forEach(one -> differs(what + ".not", one));
    }

    private void compareRights() {
        Shift<String> planned = plan.effects().permissions();
        List<String> now = facts.permissions(plan.function()).stream()
                .map(FunctionFacts.Right::key)
                .toList();
        planned.appearing().stream()
                .filter(one -> !now.contains(one))
                .forEach(one -> differs("permission.missing", one));
        planned.vanishing().stream().filter(now::contains).forEach(one -> differs("permission.stays", one));
    }

    private void comparePages() throws IOException {
        Collection<Bundle> bundles = deployment.bundles(plan.function());
        List<Page> now = facts.servesPages(plan.function()) ? FunctionPages.running(bundles) : List.of();
        Shift<Page> planned = plan.effects().pages();
        FunctionPages.without(planned.appearing(), now).forEach(page -> differs("page.missing", page));
        List<Page> gone = FunctionPages.without(planned.vanishing(), now);
        FunctionPages.without(planned.vanishing(), gone).forEach(page -> differs("page.stays", page));
    }

    private void compareMigrations() {
        List<String> planned =
                plan.schemaSteps().stream().map(MigrationOrder::version).toList();
        List<String> ran = facts.migrations(plan.function()).stream()
                .filter(version -> !migrationsBefore.contains(version))
                .toList();
        compare(planned, ran, "migration");
    }

    private void differs(String key, Page page) {
        Function<String, String> title = language -> page.title().getOrDefault(language, page.address());
        differences.add(messages.text("differs." + key, (LocalizedText)
                locale -> title.apply(Messages.supported(locale).toLanguageTag())));
    }

    private void differs(String key, String what) {
        differences.add(messages.text("differs." + key, what));
    }
}
