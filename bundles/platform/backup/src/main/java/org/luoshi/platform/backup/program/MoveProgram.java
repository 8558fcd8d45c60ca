package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.restore.Compared;
import org.luoshi.platform.backup.restore.Databases;
import org.luoshi.platform.backup.restore.Move;
import org.luoshi.platform.persistence.own.OwnDatabase;

/**
 * {@code bin/move-database}: brings everything from the H2 file of an installation that is stopped into an empty
 * PostgreSQL. It switches nothing: the H2 file stays as it is, and the lines for the settings are printed.
 */
public final class MoveProgram extends Program {
    private static final int SHOWN = 16;
    private static final String PASSWORD = "LUOSHI_DATABASE_PASSWORD";

    private MoveProgram(PrintStream out, Locale locale) {
        super(out, locale);
    }

    /** @param arguments folder of the installation, address of the other database */
    public static void main(String[] arguments) {
        System.exit(run(System.out, Locale.getDefault(), arguments));
    }

    /** @return what the process ends with */
    public static int run(PrintStream out, Locale locale, String... arguments) {
        MoveProgram program = new MoveProgram(out, locale);
        Optional<Arguments> given = arguments(Set.of(), Set.of(), arguments);
        if (given.isEmpty()
                || given.get().values().size() != 2
                || !given.get().values().get(1).startsWith("jdbc:postgresql:")) {
            return program.usage("move.usage");
        }
        Place place = Place.of(Path.of(given.get().values().get(0)));
        String url = given.get().values().get(1);
        return program.attempt(() -> program.move(place, url));
    }

    private void move(Place place, String url) throws IOException, SQLException, BackupRefused {
        Optional<Standstill> standstill = Standstill.of(place);
        if (standstill.isEmpty()) {
            throw new BackupRefused("program.running", place.home());
        }
        String password = System.getenv(PASSWORD) == null ? "" : System.getenv(PASSWORD);
        Standstill held = standstill.get();
        try (held) {
            if (!Databases.exists(place)) {
                throw new BackupRefused("program.no-database", place.home());
            }
            try (OwnDatabase from = Databases.open(place);
                    OwnDatabase to = OwnDatabase.at(url, "", password, place.scripts())) {
                if (!"H2".equals(from.product())) {
                    throw new BackupRefused("move.not-h2");
                }
                if (!to.isEmpty()) {
                    throw new BackupRefused("restore.database-not-empty");
                }
                tell(Move.run(from, to), url);
            }
        }
    }

    private void tell(List<Compared> tables, String url) {
        int width = tables.stream().mapToInt(one -> name(one).length()).max().orElse(1);
        for (Compared one : tables) {
            String name = name(one) + " ".repeat(width - name(one).length());
            long was = one.expected().rows();
            long is = one.found().rows();
            String hash = one.found().hash().substring(0, SHOWN);
            print(String.format(Locale.ROOT, "%s %12d %12d  %s", name, was, is, hash));
        }
        long rows = tables.stream().mapToLong(one -> one.found().rows()).sum();
        say(MESSAGES.text("move.done", tables.size(), rows));
        print("url = " + url);
        print("password = …");
    }

    private static String name(Compared one) {
        return one.schema() + "." + one.expected().name();
    }
}
