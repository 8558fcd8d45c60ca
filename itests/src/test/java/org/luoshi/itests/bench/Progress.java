package org.luoshi.itests.bench;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells whoever waits what goes on. */
record Progress(PrintStream terminal) {
    void say(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        print("[bench " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "] " + line);
    }

    void print(String text) {
        terminal.println(text);
        terminal.flush();
    }
}
