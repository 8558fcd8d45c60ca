package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.backup.BackupRefused;

/** What the programs have in common: arguments, sentences, and what they end with: 0 done, 1 refused, 2 not understood. */
abstract class Program {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final Messages MESSAGES = Messages.of(Program.class);

    private final PrintStream out;
    private final Locale locale;

    Program(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /**
     * Arguments as they were given.
     *
     * @param values those without name, in their order
     * @param options those with a name and a value
     * @param switches those with a name only
     */
    record Arguments(List<String> values, Map<String, String> options, Set<String> switches) {}

    /** What a program does. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, SQLException, BackupRefused, InterruptedException;
    }

    /** Does it and says in one sentence why not, if it cannot be done. */
    int attempt(Work work) {
        try {
            work.run();
            return DONE;
        } catch (BackupRefused e) {
            say(e.explanation());
        } catch (IOException | SQLException | IllegalArgumentException e) {
            say(MESSAGES.text("program.failed", String.valueOf(rootOf(e))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return REFUSED;
    }

    /** Says how the program is called. */
    int usage(String key) {
        say(MESSAGES.text(key));
        return USAGE;
    }

    void say(LocalizedText text) {
        print(text.in(locale));
    }

    void print(String line) {
        out.println(line);
    }

    Locale locale() {
        return locale;
    }

    /** Empty when there is an option that is not among these. */
    static Optional<Arguments> arguments(Set<String> options, Set<String> switches, String... given) {
        List<String> values = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        Set<String> set = new HashSet<>();
        List<String> rest = new ArrayList<>(List.of(given));
        while (!rest.isEmpty()) {
            String one = rest.remove(0);
            if (switches.contains(one)) {
                set.add(one);
            } else if (options.contains(one) && !rest.isEmpty()) {
                named.put(one, rest.remove(0));
            } else if (one.startsWith("--")) {
                return Optional.empty();
            } else {
                values.add(one);
            }
        }
        return Optional.of(new Arguments(values, named, set));
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
