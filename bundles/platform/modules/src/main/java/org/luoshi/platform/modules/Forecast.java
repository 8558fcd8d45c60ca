package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.modules.FlightPlan.Effects;
import org.luoshi.platform.modules.FlightPlan.InUse;
import org.luoshi.platform.modules.FlightPlan.Shift;
import org.luoshi.platform.modules.FlightPlan.Space;
import org.luoshi.platform.modules.FunctionFacts.Right;
import org.luoshi.platform.modules.deploy.Deployment;
import org.luoshi.platform.modules.plugin.BundleContents;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.Page;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginManifest;

/** Foresees what people, tables and the disk notice of a change. */
final class Forecast {
    private static final MigrationOrder ORDER = new MigrationOrder();

    private final Deployment deployment;
    private final FunctionFacts facts;

    Forecast(Deployment deployment, FunctionFacts facts) {
        this.deployment = deployment;
        this.facts = facts;
    }

    /** Effects of bringing a version. */
    Effects of(PluginManifest manifest, List<BundleContents> contents, List<String> blinking, Space space)
            throws IOException {
        String id = manifest.id();
        List<Page> present = FunctionPages.running(deployment.bundles(id));
        List<Page> coming = contents.stream()
                .flatMap(one -> one.console().stream())
                .flatMap(console -> console.pages().stream())
                .toList();
        List<String> applied = facts.migrations(id);
        List<String> after = new ArrayList<>(applied);
        after.addAll(steps(id, contents));
        return new Effects(
                inUse(id, blinking),
                shift(rights(id), manifest.permissions()),
                FunctionPages.shift(present, coming),
                newest(applied),
                newest(after),
                space);
    }

    /** Effects of letting a function run again. */
    Effects starting(PluginManifest manifest, List<String> blinking) throws IOException {
        Shift<String> permissions = shift(rights(manifest.id()), manifest.permissions());
        List<Page> pages = FunctionPages.of(deployment.bundles(manifest.id()));
        return unchanged(manifest.id(), blinking, permissions, new Shift<>(pages, List.of()));
    }

    /** Effects of stopping a function or taking it out. */
    Effects stopping(PluginManifest manifest, List<String> blinking) throws IOException {
        String id = manifest.id();
        List<Page> pages = FunctionPages.running(deployment.bundles(id));
        return unchanged(id, blinking, shift(rights(id), List.of()), new Shift<>(List.of(), pages));
    }

    /** Effects that leave the tables alone. */
    private Effects unchanged(String id, List<String> blinking, Shift<String> permissions, Shift<Page> pages) {
        String version = newest(facts.migrations(id));
        Space space = new Space(facts.freeBytes(), 0, 0, facts.tablesAreLocal());
        return new Effects(inUse(id, blinking), permissions, pages, version, version, space);
    }

    private List<InUse> inUse(String id, List<String> blinking) {
        return Stream.concat(Stream.of(id), blinking.stream())
                .map(one -> new InUse(one, facts.people(one)))
                .toList();
    }

    private List<String> rights(String id) {
        return facts.permissions(id).stream().map(Right::key).toList();
    }

    private static Shift<String> shift(List<String> before, List<String> after) {
        return new Shift<>(
                after.stream().filter(one -> !before.contains(one)).toList(),
                before.stream().filter(one -> !after.contains(one)).toList());
    }

    /** Migrations of a version that the tables have not seen, in their order. */
    List<String> steps(String id, List<BundleContents> contents) {
        List<String> applied = facts.migrations(id);
        return contents.stream()
                .flatMap(one -> one.migrations().stream())
                .filter(file -> applied.stream().noneMatch(version -> ORDER.compare(version, file) == 0))
                .sorted(ORDER)
                .toList();
    }

    /** The newest of migrations or of their versions; empty for none. */
    static String newest(List<String> migrations) {
        return migrations.stream().max(ORDER).map(MigrationOrder::version).orElse("");
    }

    /**
     * What bringing a version takes of the disk: the plugin file once more, its bundles in the framework's cache, and the
     * copy of the tables that are there.
     */
    Space space(PluginFile plugin, List<BundleHeaders> coming) throws IOException {
        long tables = facts.tableBytes(plugin.manifest().id());
        boolean local = facts.tablesAreLocal();
        long bundles = coming.stream().mapToLong(part -> part.part().size()).sum();
        long needed = Files.size(plugin.file()) + bundles + (local ? tables : 0);
        return new Space(facts.freeBytes(), needed, tables, local);
    }
}
