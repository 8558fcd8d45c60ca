package org.luoshi.platform.kernel.attachments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes the attachments of a record for ever: rows in the transaction, contents once it is through. */
@Component(service = RecordTraces.class)
public final class AttachmentPurge implements RecordTraces {
    private final Transactions transactions;
    private final CurrentTransaction transaction;
    private final AttachmentTable table;
    private final ContentFolder folder;

    @Activate
    public AttachmentPurge(
            BundleContext own,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction) {
        this(AttachmentShelf.folder(own), transactions, transaction);
    }

    AttachmentPurge(Path folder, Transactions transactions, CurrentTransaction transaction) {
        this.transactions = transactions;
        this.transaction = transaction;
        this.table = new AttachmentTable(new Sql(transaction::connection));
        this.folder = new ContentFolder(folder);
    }

    @Override
    public List<PurgedPart> purge(Viewer who, RecordKey record, String link, String salt) {
        List<Attachment> all = table.of(record);
        Set<Content> contents = new LinkedHashSet<>();
        for (Attachment one : all) {
            table.drop(one.id());
            contents.add(new Content(record.module(), one.sha256()));
        }
        // The same file may hang on another record, which has to be reported itself.
        List<Content> unused =
                contents.stream().filter(one -> !table.knows(one)).toList();
        unused.forEach(one -> transaction.afterCommit(() -> transactions.run(() -> destroy(one))));
        return List.of(
                part("kernel.attachment", salt, all.size(), contents),
                part("data/attachments", salt, unused.size(), unused));
    }

    /** Looks again under the lock: somebody may have attached the same content meanwhile. */
    private void destroy(Content content) {
        table.lock(content);
        if (!table.knows(content)) {
            folder.destroy(content);
            table.forget(content);
        }
    }

    private static PurgedPart part(String place, String salt, int count, Iterable<Content> contents) {
        List<String> hashed = new ArrayList<>(List.of(salt));
        contents.forEach(content -> hashed.add(content.sha256()));
        return new PurgedPart(place, count, Hashes.ofEach(hashed.toArray(String[]::new)));
    }
}
