package org.luoshi.platform.kernel.attachments;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes contents that nobody has used for a day: removed attachments, and what a broken-off upload left behind. */
@Component(service = ScheduledJob.class)
@Schedule(job_id = "platform.attachment-sweep", job_at = "03:30")
public final class AttachmentSweep implements ScheduledJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Transactions transactions;
    private final AttachmentTable table;
    private final ContentFolder folder;
    private final Clock clock;

    @Activate
    public AttachmentSweep(
            BundleContext own,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock) {
        this(AttachmentShelf.folder(own), transactions, transaction, clock);
    }

    AttachmentSweep(Path folder, Transactions transactions, CurrentTransaction transaction, Clock clock) {
        this.transactions = transactions;
        this.table = new AttachmentTable(new Sql(transaction::connection));
        this.folder = new ContentFolder(folder);
        this.clock = clock;
    }

    @Override
    public void run(Instant due) {
        Instant since = clock.instant().minus(KEPT);
        folder.dropUnfinished(since);
        folder.olderThan(since).stream()
                .filter(content -> !transactions.read(() -> table.uses(content, since)))
                .forEach(content -> transactions.run(() -> delete(content, since)));
    }

    /** Looks again under the lock: somebody may have attached the same content meanwhile. */
    private void delete(Content content, Instant since) {
        table.lock(content);
        if (!table.uses(content, since)) {
            folder.delete(content);
            table.forget(content);
        }
    }
}
