package org.luoshi.platform.backup.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.restore.Databases;
import org.luoshi.platform.backup.restore.Upgrade;
import org.luoshi.platform.backup.restore.Versions;
import org.luoshi.platform.backup.shelf.BackupShelf;
import org.luoshi.platform.persistence.own.OwnDatabase;

/**
 * {@code bin/upgrade}: takes over data, keys and settings of an older installation, which is stopped and stays as it is,
 * into the freshly unpacked one that the program belongs to. A database of its own (PostgreSQL), which both share, is
 * backed up first.
 */
public final class UpgradeProgram extends Program {
    private UpgradeProgram(PrintStream out, Locale locale) {
        super(out, locale);
    }

    /** @param arguments folder of the new installation, folder of the older one */
    public static void main(String[] arguments) {
        System.exit(run(System.out, Locale.getDefault(), arguments));
    }

    /** @return what the process ends with */
    public static int run(PrintStream out, Locale locale, String... arguments) {
        UpgradeProgram program = new UpgradeProgram(out, locale);
        Optional<Arguments> given = arguments(Set.of(), Set.of(), arguments);
        if (given.isEmpty() || given.get().values().size() != 2) {
            return program.usage("upgrade.usage");
        }
        Place target = Place.of(Path.of(given.get().values().get(0)));
        Place from = Place.of(Path.of(given.get().values().get(1)));
        return program.attempt(() -> program.upgrade(from, target));
    }

    private void upgrade(Place from, Place target) throws IOException, SQLException, BackupRefused {
        if (!from.etc().toFile().isDirectory() || from.home().equals(target.home())) {
            throw new BackupRefused("upgrade.no-installation", from.home());
        }
        Standstill old = standstill(from);
        try (old) {
            Standstill fresh = standstill(target);
            try (fresh) {
                Upgrade upgrade = new Upgrade(from, target);
                upgrade.check();
                boolean shared = !Databases.isOwnFile(from);
                if (shared) {
                    saveCopy(from, target);
                }
                upgrade.run();
                tell(upgrade, from, shared);
            }
        }
    }

    private static Standstill standstill(Place place) throws IOException, BackupRefused {
        return Standstill.of(place).orElseThrow(() -> new BackupRefused("program.running", place.home()));
    }

    private void saveCopy(Place from, Place target) throws IOException, SQLException, BackupRefused {
        try (OwnDatabase database = Databases.open(from)) {
            BackupShelf shelf = new BackupShelf(from, BackupShelf.folderOf(target));
            say(shelf.tell(shelf.make(database, Versions.own(), Clock.systemUTC(), true)));
        }
    }

    private void tell(Upgrade upgrade, Place from, boolean shared) {
        say(MESSAGES.text("upgrade.done", upgrade.files(), from.home()));
        say(MESSAGES.text(shared ? "upgrade.back-by-restore" : "upgrade.back-by-start", from.home()));
        for (String name : upgrade.replaced()) {
            say(MESSAGES.text("upgrade.replaced", name));
        }
        for (String name : upgrade.differing()) {
            say(MESSAGES.text("upgrade.differs", name));
        }
    }
}
