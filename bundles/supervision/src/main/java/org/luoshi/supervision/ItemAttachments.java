package org.luoshi.supervision;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.Attachments;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.supervision.item.StepRules;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.store.ItemStore;
import org.luoshi.supervision.view.AttachmentView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files of items and of the reports on them (附件). Whoever sees an item reads them; whoever can change the item or take a
 * step on it adds some, and takes away what is their own.
 */
@Component(service = ItemAttachments.class)
public class ItemAttachments {
    private static final String ITEM = "SupervisionItem";

    private final Transactions transactions;
    private final ItemStore items;
    private final Attachments attachments;

    @Activate
    public ItemAttachments(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemStore items,
            @Reference Attachments attachments) {
        this.transactions = transactions;
        this.items = items;
        this.attachments = attachments;
    }

    /** What is attached to an item now. */
    public List<AttachmentView> list(Viewer viewer, long itemId) {
        return transactions.read(() -> {
            SupervisionItem item = within(viewer, itemId, items.find(itemId).orElse(null));
            return AttachmentView.of(of(item), viewer, StepRules.mayAttach(viewer, item));
        });
    }

    /** @param feedbackId the report it belongs to, null for the item as a whole */
    public AttachmentView add(Viewer viewer, long itemId, Long feedbackId, FileContent file) {
        return transactions.write(() -> {
            SupervisionItem item = forChange(viewer, itemId);
            String part = feedbackId == null ? null : feedback(item, feedbackId);
            return AttachmentView.of(attachments.attach(viewer, key(item), part, file), viewer, true);
        });
    }

    /** The file for download; that it was read is audited. */
    public FileContent read(Viewer viewer, long itemId, long id) {
        return transactions.write(() -> {
            SupervisionItem item = within(viewer, itemId, items.find(itemId).orElse(null));
            return attachments.read(viewer, key(item), id);
        });
    }

    public void remove(Viewer viewer, long itemId, long id) {
        transactions.run(() -> {
            SupervisionItem item = forChange(viewer, itemId);
            requireOwn(viewer, item, id);
            attachments.remove(viewer, key(item), id);
        });
    }

    /** Brings back what was removed a moment ago. */
    public AttachmentView restore(Viewer viewer, long itemId, long id) {
        return transactions.write(() -> {
            SupervisionItem item = forChange(viewer, itemId);
            requireOwn(viewer, item, id);
            return AttachmentView.of(attachments.restore(viewer, key(item), id), viewer, true);
        });
    }

    /** Everything ever attached to an item, within the transaction that reads it. */
    List<Attachment> of(SupervisionItem item) {
        return attachments.of(key(item));
    }

    /** Takes everything away from an item that goes itself, within the transaction of that. */
    public void removeAll(Viewer viewer, SupervisionItem item) {
        attachments.removeAll(viewer, key(item));
    }

    private void requireOwn(Viewer viewer, SupervisionItem item, long id) {
        boolean others = of(item).stream().anyMatch(one -> one.id() == id && !AttachmentView.isOwn(one, viewer));
        if (others) {
            throw Texts.violation("not-own-attachment");
        }
    }

    private SupervisionItem forChange(Viewer viewer, long id) {
        SupervisionItem item = within(viewer, id, items.findForChange(id).orElse(null));
        if (!StepRules.mayAttach(viewer, item)) {
            throw Texts.violation("no-attaching", Texts.title(item.state()));
        }
        return item;
    }

    private static SupervisionItem within(Viewer viewer, long id, SupervisionItem item) {
        if (item == null || !ListScope.of(viewer).includes(item)) {
            throw new NotFound(ITEM, id);
        }
        return item;
    }

    private static String feedback(SupervisionItem item, long id) {
        if (item.dossier().feedbacks().stream().noneMatch(feedback -> feedback.id() == id)) {
            throw Texts.invalid("feedback", "no-such-report");
        }
        return Long.toString(id);
    }

    private static RecordKey key(SupervisionItem item) {
        return new RecordKey("supervision", ITEM, Long.toString(item.id()));
    }
}
