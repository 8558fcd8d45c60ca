package org.luoshi.platform.persistence.unit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.luoshi.platform.persistence.Units;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

/** Writes notes for ever and says each one's title as soon as it is acknowledged; a process to be killed. */
final class Diarist {
    private static final int CLIENTS = 4;

    private Diarist() {}

    public static void main(String[] arguments) {
        Units units = new Units(DatabaseSettings.h2(Path.of(arguments[0]), CLIENTS));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int client = 0; client < CLIENTS; client++) {
            String name = arguments[1] + "-" + client + "-";
            new Thread(() -> write(units, name, out)).start();
        }
    }

    private static void write(Units units, String name, PrintStream out) {
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            String title = name + i;
            units.notes().run(() -> units.persist(title));
            out.println(title);
        }
    }
}
