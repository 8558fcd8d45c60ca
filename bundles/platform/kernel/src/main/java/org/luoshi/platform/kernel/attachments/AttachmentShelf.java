package org.luoshi.platform.kernel.attachments;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.Attachments;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps attachments (附件): their rows in the transaction of the caller, their content as files that are there before it ends. */
@Component(service = Attachments.class)
public final class AttachmentShelf implements Attachments {
    private final AttachmentTable table;
    private final ContentFolder folder;
    private final Audit audit;
    private final Clock clock;
    private final NonSecretGate gate;
    private final FileRules rules = new FileRules();
    private final Messages messages = Messages.of(AttachmentShelf.class);

    @Activate
    public AttachmentShelf(
            BundleContext own,
            @Reference CurrentTransaction transaction,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference NonSecretGate gate,
            // Nothing is kept before the tables are there.
            @Reference(target = "(osgi.unit.name=kernel)") Transactions kernel) {
        this(folder(own), transaction, audit, clock, gate);
    }

    AttachmentShelf(Path folder, CurrentTransaction transaction, Audit audit, Clock clock, NonSecretGate gate) {
        this.table = new AttachmentTable(new Sql(transaction::connection));
        this.folder = new ContentFolder(folder);
        this.audit = audit;
        this.clock = clock;
        this.gate = gate;
    }

    /** Where contents lie. */
    static Path folder(BundleContext own) {
        return Path.of(own.getProperty("karaf.data"), "attachments");
    }

    @Override
    public List<Attachment> of(RecordKey record) {
        return table.of(record);
    }

    @Override
    public Attachment attach(Viewer who, RecordKey record, String part, FileContent file) {
        Content content = Content.of(record.module(), file.content());
        table.lock(content);
        List<Attachment> there =
                table.of(record).stream().filter(Attachment::isThere).toList();
        for (Attachment one : there) {
            if (one.sha256().equals(content.sha256())
                    && one.name().equals(file.name())
                    && Objects.equals(one.part(), part)) {
                return one;
            }
        }
        FileContent accepted = rules.accepted(file, there.size());
        gate.checkFile(who, file.name(), file.content());
        folder.keep(content, accepted.content());
        AttachmentTable.Stored stored = new AttachmentTable.Stored(accepted, content.sha256());
        Attachment added = table.add(who, clock.instant(), record, part, stored);
        trace(who, record, "add", Map.of(), fields(added));
        return added;
    }

    @Override
    public FileContent read(Viewer who, RecordKey record, long id) {
        Attachment attachment = present(record, id);
        byte[] bytes = folder.read(content(record, attachment));
        trace(who, record, "read", Map.of(), Map.of("attachment", attachment.name()));
        return new FileContent(attachment.name(), attachment.mediaType(), bytes);
    }

    @Override
    public void remove(Viewer who, RecordKey record, long id) {
        remove(who, record, present(record, id));
    }

    @Override
    public Attachment restore(Viewer who, RecordKey record, long id) {
        Attachment attachment = table.find(record, id).orElseThrow(() -> new NotFound("attachment", id));
        if (attachment.isThere()) {
            return attachment;
        }
        Content content = content(record, attachment);
        table.lock(content);
        if (!folder.holds(content)) {
            throw new RuleViolation("platform.attachment-gone", messages.text("attachment.gone", attachment.name()));
        }
        table.restore(id);
        trace(who, record, "restore", Map.of(), fields(attachment));
        return table.find(record, id).orElseThrow();
    }

    @Override
    public void removeAll(Viewer who, RecordKey record) {
        table.of(record).stream().filter(Attachment::isThere).forEach(one -> remove(who, record, one));
    }

    private void remove(Viewer who, RecordKey record, Attachment attachment) {
        table.remove(who, clock.instant(), attachment.id());
        trace(who, record, "remove", fields(attachment), Map.of());
    }

    private Attachment present(RecordKey record, long id) {
        return table.find(record, id).filter(Attachment::isThere).orElseThrow(() -> new NotFound("attachment", id));
    }

    private static Content content(RecordKey record, Attachment attachment) {
        return new Content(record.module(), attachment.sha256());
    }

    private static Map<String, Object> fields(Attachment attachment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("attachment", attachment.name());
        fields.put("size", attachment.size());
        fields.put("sha256", attachment.sha256());
        return fields;
    }

    private void trace(Viewer who, RecordKey on, String verb, Map<String, Object> before, Map<String, Object> after) {
        String action = on.module() + ".attachment-" + verb;
        audit.record(who, new AuditEvent(on.module(), action, on.type(), on.id(), before, after));
    }
}
