package org.luoshi.platform.backup.server;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.RecordCopies;
import org.luoshi.platform.backup.shelf.BackupInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which backups hold what was there at a time, for whoever has to purge it. */
@Component(service = RecordCopies.class)
public final class BackupCopies implements RecordCopies {
    private final Shelf shelf;

    /** Lists backups. */
    @FunctionalInterface
    interface Shelf {
        List<BackupInfo> list() throws IOException;
    }

    @Activate
    public BackupCopies(@Reference Backups backups) {
        this(() -> backups.shelf().list());
    }

    BackupCopies(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Copy> between(Instant from, Instant to) {
        try {
            return shelf.list().stream()
                    .filter(one -> !one.at().isBefore(from) && !one.at().isAfter(to))
                    .map(one -> new Copy(one.name(), one.at()))
                    .toList();
        } catch (IOException e) {
            throw new Unavailable(Messages.of(BackupCopies.class).text("backup.unlisted"), e);
        }
    }
}
