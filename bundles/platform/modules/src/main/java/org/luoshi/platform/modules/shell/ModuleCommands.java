package org.luoshi.platform.modules.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.rest.ModuleDirectory;
import org.luoshi.platform.modules.rest.ModuleJson;
import org.luoshi.platform.modules.rest.OutcomeJson;
import org.luoshi.platform.modules.rest.PlanJson;
import org.luoshi.platform.modules.rest.PluginDesk;
import org.luoshi.platform.modules.rest.StagedJson;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Functions from the shell ({@code module:list}, {@code module:install} …), over the same service and with the same checks
 * as the console. A change prints its plan and happens only with {@code --yes}.
 */
@Component(
        service = ModuleCommands.class,
        property = {
            "osgi.command.scope=module",
            "osgi.command.function=list",
            "osgi.command.function=info",
            "osgi.command.function=install",
            "osgi.command.function=update",
            "osgi.command.function=start",
            "osgi.command.function=stop",
            "osgi.command.function=remove"
        })
public final class ModuleCommands {
    private static final String YES = "--yes";

    private final ModuleDirectory directory;
    private final PluginDesk desk;
    private final Messages messages = Messages.of(ModuleCommands.class);

    @Activate
    public ModuleCommands(@Reference ModuleDirectory directory, @Reference PluginDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** Every function, a line each. */
    public String list() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ModuleJson one : directory.modules(locale())) {
            lines.append(String.format("%-16s %-10s %-20s %s%n", one.id(), one.state(), one.version(), one.title()));
        }
        return lines.toString();
    }

    /** Everything about one function. */
    public String info(String function) throws IOException {
        ModuleJson one = directory.modules(locale()).stream()
                .filter(row -> row.id().equals(function))
                .findFirst()
                .orElseThrow(() -> new NotFound("module", function));
        return ModuleText.of(one);
    }

    /** {@code module:install <function or file> [--yes]}. */
    public String install(String... words) throws IOException {
        return bring(Action.INSTALL, words);
    }

    /** {@code module:update <function or file> [--yes]}. */
    public String update(String... words) throws IOException {
        return bring(Action.UPDATE, words);
    }

    /** {@code module:start <function> [--yes]}. */
    public String start(String... words) {
        return change(Action.ENABLE, words);
    }

    /** {@code module:stop <function> [--yes]}. */
    public String stop(String... words) {
        return change(Action.DISABLE, words);
    }

    /** {@code module:remove <function> [--yes]}; the data stay. */
    public String remove(String... words) {
        return change(Action.REMOVE, words);
    }

    private String bring(Action action, String... words) throws IOException {
        String what = subject(words);
        if (!what.endsWith(PluginFile.ENDING)) {
            return change(action, words);
        }
        Path path = Path.of(what);
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(
                    messages.text("shell.no-file", what).in(locale()));
        }
        byte[] content = Files.readAllBytes(path);
        return explained(() -> file(content, words));
    }

    private String file(byte[] content, String... words) {
        StagedJson staged = desk.stage(content, operator());
        if (!confirmed(words)) {
            desk.forget(staged.file());
            return planned(staged.plan());
        }
        return done(desk.bring(staged.file(), operator()));
    }

    private String change(Action action, String... words) {
        String function = subject(words);
        return explained(() -> confirmed(words)
                ? done(desk.carryOut(function, action, operator()))
                : planned(desk.plan(function, action, operator())));
    }

    /** A terminal shows the message of an exception, so it must say what to do. */
    private static String explained(Supplier<String> work) {
        try {
            return work.get();
        } catch (RuleViolation e) {
            throw new IllegalStateException(e.explanation().in(locale()), e);
        } catch (InvalidInput e) {
            throw new IllegalArgumentException(e.errors().get(0).message().in(locale()), e);
        }
    }

    private String planned(PlanJson plan) {
        return ModuleText.of(plan) + messages.text("shell.confirm", YES).in(locale());
    }

    private String done(OutcomeJson outcome) {
        return ModuleText.of(outcome)
                + messages.text("shell.done", outcome.millis()).in(locale());
    }

    private String subject(String... words) {
        List<String> named =
                Arrays.stream(words).filter(word -> !word.equals(YES)).toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(messages.text("shell.usage").in(locale()));
        }
        return named.get(0);
    }

    private static boolean confirmed(String... words) {
        return Arrays.asList(words).contains(YES);
    }

    /** Whoever owns the machine's account; the console's permissions do not apply to the terminal. */
    private static Viewer operator() {
        return Nobody.named(
                "shell:" + System.getProperty("user.name"),
                locale(),
                ModulesPermissions.READ,
                ModulesPermissions.MANAGE);
    }

    private static Locale locale() {
        return Messages.supported(Locale.getDefault());
    }
}
