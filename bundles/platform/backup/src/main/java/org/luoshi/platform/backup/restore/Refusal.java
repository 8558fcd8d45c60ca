package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.sql.SQLException;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** A refusal on its way through the loading of a database, which knows no such thing. */
final class Refusal extends RuntimeException {
    private final BackupRefused refused;

    Refusal(BackupRefused refused) {
        super(refused);
        this.refused = refused;
    }

    BackupRefused refused() {
        return refused;
    }

    /** What loads a database and may refuse. */
    @FunctionalInterface
    interface Loading {
        void load(DatabaseLoad target) throws IOException, UnfitRows, BackupRefused;
    }

    static void load(OwnDatabase database, Loading work) throws IOException, SQLException, UnfitRows, BackupRefused {
        try {
            database.load(target -> {
                try {
                    work.load(target);
                } catch (BackupRefused e) {
                    throw new Refusal(e);
                }
            });
        } catch (Refusal e) {
            throw e.refused;
        }
    }
}
