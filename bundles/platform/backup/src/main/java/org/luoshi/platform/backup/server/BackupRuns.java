package org.luoshi.platform.backup.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.shelf.BackupShelf;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups that people ask for in the console, one at a time, beside requests; and when the next daily one comes. */
@Component(service = BackupRuns.class)
public final class BackupRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);
    private static final Messages MESSAGES = Messages.of(BackupRuns.class);

    private final Backups backups;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "luoshi-backup-runs");
        made.setDaemon(true);
        return made;
    });
    private Run last;

    @Activate
    public BackupRuns(@Reference Backups backups, @Reference Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    /** Not interrupted: in the middle of a read that would make H2 close its file. */
    @Deactivate
    void stop() {
        thread.shutdown();
    }

    /**
     * One backup.
     *
     * @param finishedAt null while it runs
     * @param outcome null while it runs
     */
    record Run(Instant startedAt, Instant finishedAt, String by, boolean done, LocalizedText outcome) {
        boolean runs() {
            return finishedAt == null;
        }
    }

    /** Begins one; nothing happens when one runs. */
    synchronized Run start(Viewer who) {
        if (last == null || !last.runs()) {
            Run begun = new Run(clock.instant(), null, who.name(), false, null);
            last = begun;
            thread.execute(() -> ended(make(begun, who)));
        }
        return last;
    }

    private synchronized void ended(Run run) {
        last = run;
    }

    private Run make(Run begun, Viewer who) {
        BackupShelf shelf = backups.shelf();
        try {
            LocalizedText outcome = shelf.tell(backups.make(shelf, true, who));
            return new Run(begun.startedAt(), clock.instant(), begun.by(), true, outcome);
        } catch (BackupRefused e) {
            LOG.error("the backup failed", e);
            return new Run(begun.startedAt(), clock.instant(), begun.by(), false, e.explanation());
        } catch (RuntimeException e) {
            LOG.error("the backup failed", e);
            LocalizedText why = MESSAGES.text("backup.failed", String.valueOf(e.getMessage()));
            return new Run(begun.startedAt(), clock.instant(), begun.by(), false, why);
        }
    }

    /** The last one since the platform started. */
    synchronized Optional<Run> last() {
        return Optional.ofNullable(last);
    }

    /** When the next daily backup begins; empty when there is none. */
    Optional<Instant> next() {
        String daily = backups.settings().daily().strip();
        if (daily.isEmpty()) {
            return Optional.empty();
        }
        try {
            ZonedDateTime now = clock.instant().atZone(WorkCalendar.ZONE);
            ZonedDateTime today = now.with(LocalTime.parse(daily));
            return Optional.of((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
        } catch (DateTimeParseException e) {
            LOG.warn("“daily” of {} is no time of day: {}", BackupSettings.PID, daily, e);
            return Optional.empty();
        }
    }
}
