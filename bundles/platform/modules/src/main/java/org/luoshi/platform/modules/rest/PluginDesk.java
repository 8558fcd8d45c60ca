package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.ChangeFailed;
import org.luoshi.platform.modules.ChangeRecords;
import org.luoshi.platform.modules.FlightPlan;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Between the requests of operators and the module manager: files that wait, audit, errors in people's words. */
@Component(service = PluginDesk.class)
public final class PluginDesk {
    private static final Pattern STAGED = Pattern.compile("[0-9a-f-]{36}");

    private final OfficeModules modules;
    private final ChangeRecords records;
    private final Path waiting;
    private final Messages messages = Messages.of(PluginDesk.class);

    @Activate
    public PluginDesk(BundleContext own, @Reference OfficeModules modules, @Reference ChangeRecords records)
            throws IOException {
        this(Path.of(own.getProperty("karaf.data"), "modules", "waiting"), modules, records);
    }

    /** @param waiting folder for files that wait for the word */
    public PluginDesk(Path waiting, OfficeModules modules, ChangeRecords records) throws IOException {
        this.waiting = Files.createDirectories(waiting);
        this.modules = modules;
        this.records = records;
    }

    /** Takes a plugin file in and says what bringing it would do. */
    public StagedJson stage(byte[] content, Viewer viewer) {
        String name = UUID.randomUUID().toString();
        Path file = file(name);
        try {
            Files.write(file, content);
            FlightPlan plan = modules.plan(file, Origin.UPLOAD);
            return new StagedJson(name, PlanJson.of(plan, viewer.locale()));
        } catch (PluginRefused e) {
            Disk.drop(file);
            throw new InvalidInput("file", e.explanation());
        } catch (IOException e) {
            Disk.drop(file);
            throw Disk.failed(e);
        }
    }

    /** Installs a file that was taken in, or updates its function. */
    public OutcomeJson bring(String name, Viewer viewer) {
        if (!STAGED.matcher(name).matches() || !Files.exists(file(name))) {
            throw new NotFound("plugin file", name);
        }
        Path file = file(name);
        try {
            FlightPlan plan = modules.plan(file, Origin.UPLOAD);
            return changed(plan, viewer, () -> modules.bring(file, Origin.UPLOAD, viewer.name()));
        } catch (PluginRefused e) {
            throw new InvalidInput("file", e.explanation());
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            Disk.drop(file);
        }
    }

    /** Forgets a file that was taken in. */
    public void forget(String name) {
        Disk.drop(file(name));
    }

    /** What an action would do to a function. */
    public PlanJson plan(String function, Action action, Viewer viewer) {
        try {
            return PlanJson.of(modules.plan(known(action), function), viewer.locale());
        } catch (PluginRefused e) {
            throw new RuleViolation("modules.file-damaged", e.explanation());
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    /** Does it. */
    public OutcomeJson carryOut(String function, Action action, Viewer viewer) {
        try {
            FlightPlan plan = modules.plan(known(action), function);
            return changed(plan, viewer, () -> modules.carryOut(action, function, viewer.name()));
        } catch (PluginRefused e) {
            throw new RuleViolation("modules.file-damaged", e.explanation());
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private Action known(Action action) {
        if (action == null) {
            throw new InvalidInput("action", messages.text("change.unknown-action"));
        }
        return action;
    }

    private OutcomeJson changed(FlightPlan plan, Viewer viewer, ChangeRecords.Work work)
            throws PluginRefused, IOException {
        try {
            return OutcomeJson.of(records.around(plan, viewer, work), viewer.locale());
        } catch (ChangeFailed e) {
            throw new RuleViolation(
                    e.restartNeeded() ? "modules.restart-needed" : "modules.change-undone", e.explanation());
        }
    }

    private Path file(String name) {
        return waiting.resolve(name + PluginFile.ENDING);
    }
}
