package org.luoshi.platform.backup.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Moments;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.backup.shelf.BackupInfo;
import org.luoshi.platform.backup.shelf.BackupShelf;
import org.luoshi.platform.persistence.RestorePoint;
import org.luoshi.platform.persistence.tables.WholeDatabase;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups (备份) while people work, one at a time, and knows how the last one went. */
@Component(
        service = {Backups.class, RestorePoint.class},
        configurationPid = BackupSettings.PID)
public final class Backups implements RestorePoint {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Messages MESSAGES = Messages.of(Backups.class);
    /** The platform itself, every day. */
    static final Nobody DAILY = Nobody.named(BackupSettings.PID + ".cfg", Locale.SIMPLIFIED_CHINESE);

    private static final Duration CHANGED_WITHIN = Duration.ofMinutes(2);
    private static final Duration OLD = Duration.ofHours(49);

    private final Place place;
    private final String version;
    private final WholeDatabase database;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final BackupSettings settings;
    private final Path stateFile;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile BackupState state;

    @Activate
    public Backups(
            BundleContext own,
            @Reference WholeDatabase database,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock,
            BackupSettings settings)
            throws IOException {
        this(
                new Place(
                        Path.of(own.getProperty("karaf.base")),
                        Path.of(own.getProperty("karaf.data")),
                        Path.of(own.getProperty("karaf.etc"))),
                own.getBundle().getVersion().toString(),
                database,
                transactions,
                audit,
                clock,
                settings);
    }

    Backups(
            Place place,
            String version,
            WholeDatabase database,
            Transactions transactions,
            Audit audit,
            Clock clock,
            BackupSettings settings)
            throws IOException {
        this.place = place;
        this.version = version;
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.stateFile = place.data().resolve("backup").resolve("state.json");
        this.state = BackupState.read(stateFile);
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }

    Place place() {
        return place;
    }

    BackupSettings settings() {
        return settings;
    }

    BackupState state() {
        return state;
    }

    /** The folder that is set. */
    BackupShelf shelf() {
        return new BackupShelf(place, BackupShelf.folderOf(place, settings.folder()));
    }

    /** Makes the backup of a day and throws old ones away. */
    void daily() {
        BackupShelf shelf = shelf();
        try {
            LOG.info("{}", shelf.tell(make(shelf, settings.verify(), DAILY)).in(DAILY.locale()));
            shelf.keep(Math.max(1, settings.keep()));
        } catch (BackupRefused e) {
            LOG.error("the daily backup failed: {}", e.explanation().in(DAILY.locale()), e);
        } catch (IOException e) {
            LOG.error("old backups could not be thrown away", e);
        }
    }

    /**
     * Makes a backup and notes how it went, in the audit log as well.
     *
     * @throws BackupRefused with the reason, whatever it was
     */
    synchronized BackupInfo make(BackupShelf shelf, boolean verify, Viewer who) throws BackupRefused {
        try {
            awaitFunctions();
            BackupInfo info = shelf.make(database, version, clock, verify);
            note(state.succeeded(info.at(), info.verified()));
            record(who, "backups.made", info.name(), facts(info));
            return info;
        } catch (BackupRefused e) {
            throw failed(who, e);
        } catch (IOException | SQLException | RuntimeException e) {
            throw failed(who, new BackupRefused(MESSAGES.text("backup.failed", String.valueOf(e.getMessage())), e));
        }
    }

    /** A function that is being changed is neither what it was nor what it will be. */
    private void awaitFunctions() throws BackupRefused {
        Path journal = place.data().resolve("modules").resolve("journal.json");
        try {
            for (long i = 0; Files.exists(journal) && i < CHANGED_WITHIN.toSeconds(); i++) {
                if (stopped.await(1, TimeUnit.SECONDS)) {
                    throw new BackupRefused("backup.stopping");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(journal)) {
            throw new BackupRefused("backup.function-changes");
        }
    }

    private BackupRefused failed(Viewer who, BackupRefused failure) {
        note(state.failed(clock.instant(), failure.explanation()));
        try {
            record(
                    who,
                    "backups.failed",
                    "",
                    Map.of("reason", failure.explanation().in(who.locale())));
        } catch (RuntimeException e) {
            LOG.warn("the failure of a backup could not be recorded in the audit log", e);
        }
        return failure;
    }

    private void note(BackupState now) {
        state = now;
        try {
            now.write(stateFile);
        } catch (IOException e) {
            LOG.error("how the backup went could not be written to {}", stateFile, e);
        }
    }

    private void record(Viewer who, String action, String name, Map<String, Object> after) {
        transactions.run(() ->
                audit.record(who, new AuditEvent(BackupPermissions.MODULE, action, "Backup", name, Map.of(), after)));
    }

    private static Map<String, Object> facts(BackupInfo info) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("point", info.at().toString());
        facts.put("rows", info.rows());
        facts.put("attachments", info.attachments());
        facts.put("verified", info.verified());
        return facts;
    }

    @Override
    public boolean well() {
        return state.failedAt() == null && !isOld(state.point());
    }

    private boolean isOld(Instant point) {
        return point != null
                && !settings.daily().isBlank()
                && point.isBefore(clock.instant().minus(OLD));
    }

    @Override
    public LocalizedText sentence() {
        BackupState now = state;
        LocalizedText point = now.point() == null
                ? MESSAGES.text("point.none")
                : MESSAGES.text(now.verified() ? "point.verified" : "point.unverified", Moments.text(now.point()));
        return now.failedAt() == null ? point : MESSAGES.text("point.failed", Moments.text(now.failedAt()), point);
    }
}
