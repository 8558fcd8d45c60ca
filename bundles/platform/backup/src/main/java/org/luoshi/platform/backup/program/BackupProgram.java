package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.request.Requests;
import org.luoshi.platform.backup.request.Requests.Answer;
import org.luoshi.platform.backup.restore.Databases;
import org.luoshi.platform.backup.restore.Versions;
import org.luoshi.platform.backup.sealed.BackupKey;
import org.luoshi.platform.backup.shelf.BackupShelf;
import org.luoshi.platform.persistence.own.OwnDatabase;

/** {@code bin/backup}: lets the running platform make a backup, or makes one itself while the platform is stopped. */
public final class BackupProgram extends Program {
    private static final String TO = "--to";
    private static final String KEYS = "--keys";
    private static final String VERIFY = "--verify";
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(1);

    private BackupProgram(PrintStream out, Locale locale) {
        super(out, locale);
    }

    /** @param arguments folder of the installation, then options */
    public static void main(String[] arguments) {
        System.exit(run(System.out, Locale.getDefault(), arguments));
    }

    /** @return what the process ends with */
    public static int run(PrintStream out, Locale locale, String... arguments) {
        BackupProgram program = new BackupProgram(out, locale);
        Optional<Arguments> given = arguments(Set.of(TO, KEYS), Set.of(VERIFY), arguments);
        if (given.isEmpty() || given.get().values().size() != 1) {
            return program.usage("backup.usage");
        }
        Place place = Place.of(Path.of(given.get().values().get(0)));
        String keys = given.get().options().get(KEYS);
        return program.attempt(
                keys == null ? () -> program.backup(place, given.get()) : () -> program.keys(place, Path.of(keys)));
    }

    /** The keys of an installation that has sealed nothing yet are the one of its backups. */
    private void keys(Place place, Path file) throws IOException {
        BackupKey.madeIn(place.backupKey());
        Keys.in(place).write(file);
        say(MESSAGES.text("keys.written", file.toAbsolutePath()));
    }

    private void backup(Place place, Arguments given)
            throws IOException, SQLException, BackupRefused, InterruptedException {
        String to = given.options().containsKey(TO)
                ? Path.of(given.options().get(TO)).toAbsolutePath().normalize().toString()
                : "";
        boolean verify = given.switches().contains(VERIFY);
        Optional<Standstill> standstill = Standstill.of(place);
        if (standstill.isEmpty()) {
            ask(place, to, verify);
            return;
        }
        Standstill held = standstill.get();
        try (held) {
            if (!Databases.exists(place)) {
                throw new BackupRefused("program.no-database", place.home());
            }
            Path folder = to.isEmpty() ? BackupShelf.folderOf(place) : Path.of(to);
            try (OwnDatabase database = Databases.open(place)) {
                BackupShelf shelf = new BackupShelf(place, folder);
                say(shelf.tell(shelf.make(database, Versions.own(), Clock.systemUTC(), verify)));
            }
        }
    }

    private void ask(Place place, String to, boolean verify) throws IOException, BackupRefused, InterruptedException {
        Requests requests = new Requests(place);
        String id = requests.put(to, verify, locale().toLanguageTag());
        long until = System.nanoTime() + TAKEN_WITHIN.toNanos();
        Optional<Answer> answer = requests.answer(id);
        while (answer.isEmpty()) {
            if (System.nanoTime() > until && requests.withdraw(id) || stopped(place)) {
                throw new BackupRefused("backup.no-answer");
            }
            Thread.sleep(ROUND.toMillis());
            answer = requests.answer(id);
        }
        if (!answer.get().done()) {
            String text = answer.get().text();
            throw new BackupRefused(LocalizedText.verbatim(text), null);
        }
        print(answer.get().text());
    }

    private static boolean stopped(Place place) throws IOException {
        Optional<Standstill> standstill = Standstill.of(place);
        if (standstill.isPresent()) {
            standstill.get().close();
        }
        return standstill.isPresent();
    }
}
