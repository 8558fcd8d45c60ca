package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.BackupFile;
import org.luoshi.platform.backup.file.Manifest;
import org.luoshi.platform.backup.file.Moments;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.restore.Restore;
import org.luoshi.platform.backup.restore.Versions;

/** {@code bin/restore}: brings a backup back into an installation that is stopped and has no data. */
public final class RestoreProgram extends Program {
    private static final String INTO = "--into";
    private static final String KEYS = "--keys";
    private static final String REPLACE = "--replace-settings";

    private RestoreProgram(PrintStream out, Locale locale) {
        super(out, locale);
    }

    /** @param arguments folder of the installation that the program belongs to, the backup, options */
    public static void main(String[] arguments) {
        System.exit(run(System.out, Locale.getDefault(), arguments));
    }

    /** @return what the process ends with */
    public static int run(PrintStream out, Locale locale, String... arguments) {
        RestoreProgram program = new RestoreProgram(out, locale);
        Optional<Arguments> given = arguments(Set.of(INTO, KEYS), Set.of(REPLACE), arguments);
        if (given.isEmpty() || given.get().values().size() != 2) {
            return program.usage("restore.usage");
        }
        return program.attempt(() -> program.restore(given.get()));
    }

    private void restore(Arguments given) throws IOException, SQLException, BackupRefused {
        Place home = Place.of(Path.of(given.values().get(0)));
        Path file = Path.of(given.values().get(1));
        Place target = Place.of(
                Path.of(given.options().getOrDefault(INTO, given.values().get(0))));
        if (!Files.isDirectory(target.etc()) || !Files.isDirectory(target.home().resolve("system"))) {
            throw new BackupRefused("restore.no-installation", target.home());
        }
        Optional<Standstill> standstill = Standstill.of(target);
        if (standstill.isEmpty()) {
            throw new BackupRefused("program.running", target.home());
        }
        Standstill held = standstill.get();
        try (held) {
            Keys keys = keys(given, home, target);
            keys.checkFit(target);
            BackupFile backup = BackupFile.open(file, keys.backup());
            List<String> kept = new Restore(target, given.switches().contains(REPLACE)).run(backup, Versions.own());
            keys.putInto(target);
            tell(backup.manifest(), kept, keys);
        }
    }

    /** Those that are named; else those of the target, else those of the installation that the program belongs to. */
    private static Keys keys(Arguments given, Place home, Place target) throws IOException, BackupRefused {
        if (given.options().containsKey(KEYS)) {
            return Keys.read(Path.of(given.options().get(KEYS)));
        }
        Keys own = Keys.in(target);
        Keys keys = own.opensBackups() ? own : Keys.in(home);
        if (!keys.opensBackups()) {
            throw new BackupRefused("keys.missing");
        }
        return keys;
    }

    private void tell(Manifest manifest, List<String> kept, Keys keys) {
        say(MESSAGES.text("restore.done", Moments.text(manifest.at()), manifest.tables(), manifest.rows()));
        say(MESSAGES.text("restore.files", manifest.attachments()));
        for (String fault : manifest.faults()) {
            say(MESSAGES.text("restore.fault", fault));
        }
        for (String name : kept) {
            say(MESSAGES.text("restore.kept", name));
        }
        if (!keys.seals()) {
            say(MESSAGES.text("restore.no-seal-key"));
        }
    }
}
