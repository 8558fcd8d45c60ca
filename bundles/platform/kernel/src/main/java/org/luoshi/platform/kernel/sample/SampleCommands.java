package org.luoshi.platform.kernel.sample;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sample data from the shell: {@code sample:status} tells what is there, {@code sample:remove} what would go and with
 * {@code --yes} removes it, over the same service as the console.
 */
@Component(
        service = SampleCommands.class,
        property = {"osgi.command.scope=sample", "osgi.command.function=status", "osgi.command.function=remove"})
public final class SampleCommands {
    private static final String YES = "--yes";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SampleShelf shelf;
    private final Messages messages = Messages.of(SampleCommands.class);

    @Activate
    public SampleCommands(@Reference SampleShelf shelf) {
        this.shelf = shelf;
    }

    /** Each module that ever loaded sample data, a line each. */
    public String status() {
        List<SampleState> states = shelf.states();
        return states.isEmpty()
                ? say(messages.text("sample.none"))
                : states.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** {@code sample:remove [--yes]}. */
    public String remove(String... words) {
        if (!Arrays.stream(words).allMatch(YES::equals)) {
            throw new IllegalArgumentException(say(messages.text("sample.usage", YES)));
        }
        String modules = shelf.states().stream()
                .filter(SampleState::present)
                .map(SampleState::module)
                .collect(Collectors.joining(", "));
        if (modules.isEmpty()) {
            return say(messages.text("sample.none"));
        }
        if (words.length == 0) {
            return say(messages.text("sample.confirm", modules, YES));
        }
        try {
            shelf.remove(operator());
        } catch (RuleViolation e) {
            // A terminal shows the message of an exception, so it must say what to do.
            throw new IllegalStateException(say(e.explanation()), e);
        }
        return say(messages.text("sample.removed", modules));
    }

    private String line(SampleState state) {
        String loaded = MINUTE.format(state.loadedAt().atZone(WorkCalendar.ZONE));
        return state.present()
                ? say(messages.text("sample.line.present", state.module(), loaded))
                : say(messages.text(
                        "sample.line.removed",
                        state.module(),
                        MINUTE.format(state.removedAt().atZone(WorkCalendar.ZONE))));
    }

    private static String say(LocalizedText text) {
        return text.in(locale());
    }

    /** Whoever owns the machine's account; the console's permissions do not apply to the terminal. */
    private static Viewer operator() {
        return Nobody.named("shell:" + System.getProperty("user.name"), locale(), SampleShelf.MANAGE);
    }

    private static Locale locale() {
        return Messages.supported(Locale.getDefault());
    }
}
