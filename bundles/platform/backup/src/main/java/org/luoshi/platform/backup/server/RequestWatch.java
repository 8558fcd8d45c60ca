package org.luoshi.platform.backup.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.request.Requests;
import org.luoshi.platform.backup.request.Requests.Answer;
import org.luoshi.platform.backup.request.Requests.Request;
import org.luoshi.platform.backup.shelf.BackupShelf;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether {@code bin/backup} asks for something. */
@Component(
        service = {},
        immediate = true)
public final class RequestWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);

    private final Backups backups;
    private final Requests requests;
    private final ScheduledExecutorService thread;

    @Activate
    public RequestWatch(@Reference Backups backups) throws IOException {
        this.backups = backups;
        this.requests = new Requests(backups.place());
        requests.clear();
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "luoshi-backup-requests");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Not interrupted: in the middle of a read that would make H2 close its file. */
    @Deactivate
    void stop() {
        thread.shutdown();
    }

    void look() {
        try {
            Optional<Request> request = requests.take();
            if (request.isPresent()) {
                requests.answer(request.get(), answer(request.get()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("a request for a backup could not be answered", e);
        }
    }

    private Answer answer(Request request) {
        Locale locale = Locale.forLanguageTag(request.language());
        BackupShelf shelf = request.folder().isEmpty()
                ? backups.shelf()
                : new BackupShelf(backups.place(), Path.of(request.folder()));
        try {
            return new Answer(
                    true,
                    shelf.tell(backups.make(shelf, request.verify(), Nobody.named("bin/backup", locale)))
                            .in(locale));
        } catch (BackupRefused e) {
            LOG.error("the backup failed", e);
            return new Answer(false, e.explanation().in(locale));
        }
    }
}
